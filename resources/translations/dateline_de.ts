<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>About Dateline</source>
            <translation>Über Dateline</translation>
        </message>
        <message>
            <source>All commands…</source>
            <translation>Alle Befehle …</translation>
        </message>
        <message>
            <source>All facts again</source>
            <translation>Wieder alle Fakten</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Choose nothing</source>
            <translation>Nichts auswählen</translation>
        </message>
        <message>
            <source>Close project</source>
            <translation>Projekt schließen</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>Farben des Systems</translation>
        </message>
        <message>
            <source>Compare the sources</source>
            <translation>Quellen vergleichen</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>Wortlaut kopieren</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>Mit Beleg kopieren</translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation>Dunkle Farben</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Im Text suchen</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Vollbild</translation>
        </message>
        <message>
            <source>Go</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Ordner importieren …</translation>
        </message>
        <message>
            <source>Import articles…</source>
            <translation>Artikel importieren …</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Language of the system</source>
            <translation>Sprache des Systems</translation>
        </message>
        <message>
            <source>Language: Deutsch</source>
            <translation>Sprache: Deutsch</translation>
        </message>
        <message>
            <source>Language: English</source>
            <translation>Sprache: English</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Größerer Text</translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation>Helle Farben</translation>
        </message>
        <message>
            <source>Lines of the usual length</source>
            <translation>Zeilen der üblichen Länge</translation>
        </message>
        <message>
            <source>Longer lines</source>
            <translation>Längere Zeilen</translation>
        </message>
        <message>
            <source>Mark dates in the text</source>
            <translation>Daten im Text markieren</translation>
        </message>
        <message>
            <source>Mark entities in the text</source>
            <translation>Entitäten im Text markieren</translation>
        </message>
        <message>
            <source>Mark facts in the text</source>
            <translation>Fakten im Text markieren</translation>
        </message>
        <message>
            <source>Mark quantities in the text</source>
            <translation>Mengen im Text markieren</translation>
        </message>
        <message>
            <source>Mark quotes in the text</source>
            <translation>Zitate im Text markieren</translation>
        </message>
        <message>
            <source>Menu bar</source>
            <translation>Menüleiste</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Next fact</source>
            <translation>Nächster Fakt</translation>
        </message>
        <message>
            <source>Next fact in both sources</source>
            <translation>Nächster Fakt in beiden Quellen</translation>
        </message>
        <message>
            <source>Next note</source>
            <translation>Nächste Notiz</translation>
        </message>
        <message>
            <source>Next place lit up</source>
            <translation>Nächste markierte Stelle</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz …</translation>
        </message>
        <message>
            <source>Only facts with the chosen entity</source>
            <translation>Nur Fakten mit der gewählten Entität</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Open the menu</source>
            <translation>Menü öffnen</translation>
        </message>
        <message>
            <source>Open the original</source>
            <translation>Original öffnen</translation>
        </message>
        <message>
            <source>Open the sample project</source>
            <translation>Beispielprojekt öffnen</translation>
        </message>
        <message>
            <source>Previous fact</source>
            <translation>Voriger Fakt</translation>
        </message>
        <message>
            <source>Previous fact in both sources</source>
            <translation>Voriger Fakt in beiden Quellen</translation>
        </message>
        <message>
            <source>Previous note</source>
            <translation>Vorige Notiz</translation>
        </message>
        <message>
            <source>Previous place lit up</source>
            <translation>Vorige markierte Stelle</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Drucken …</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Als PDF speichern …</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Shorter lines</source>
            <translation>Kürzere Zeilen</translation>
        </message>
        <message>
            <source>Show or hide sources and entities</source>
            <translation>Quellen und Entitäten ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show or hide the inspector</source>
            <translation>Inspektor ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Show or hide the timeline</source>
            <translation>Zeitleiste ein- oder ausblenden</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Kleinerer Text</translation>
        </message>
        <message>
            <source>Take the tour</source>
            <translation>Rundgang beginnen</translation>
        </message>
        <message>
            <source>Text in its usual size</source>
            <translation>Text in üblicher Größe</translation>
        </message>
        <message>
            <source>Text with a caret, for screen readers</source>
            <translation>Text mit Einfügemarke, für Bildschirmleser</translation>
        </message>
        <message>
            <source>To the entities</source>
            <translation>Zu den Entitäten</translation>
        </message>
        <message>
            <source>To the inspector</source>
            <translation>Zum Inspektor</translation>
        </message>
        <message>
            <source>To the next pane</source>
            <translation>Zum nächsten Bereich</translation>
        </message>
        <message>
            <source>To the previous pane</source>
            <translation>Zum vorigen Bereich</translation>
        </message>
        <message>
            <source>To the sources</source>
            <translation>Zu den Quellen</translation>
        </message>
        <message>
            <source>To the text</source>
            <translation>Zum Text</translation>
        </message>
        <message>
            <source>To the timeline</source>
            <translation>Zur Zeitleiste</translation>
        </message>
        <message>
            <source>Two sources side by side</source>
            <translation>Zwei Quellen nebeneinander</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Ansicht</translation>
        </message>
        <message>
            <source>Who appears with whom</source>
            <translation>Wer mit wem vorkommt</translation>
        </message>
    </context>
    <context>
        <name>Agreement</name>
        <message>
            <source>1 origin in {0} sources</source>
            <translation>1 Ursprung in {0} Quellen</translation>
        </message>
        <message>
            <source>1 source</source>
            <translation>1 Quelle</translation>
        </message>
        <message>
            <source>{0} origins in {1} sources</source>
            <translation>{0} Ursprünge in {1} Quellen</translation>
        </message>
        <message>
            <source>{0} origins in {1} sources differ</source>
            <translation>{0} Ursprünge in {1} Quellen weichen ab</translation>
        </message>
        <message>
            <source>{0} sources agree</source>
            <translation>{0} Quellen stimmen überein</translation>
        </message>
        <message>
            <source>{0} sources differ</source>
            <translation>{0} Quellen weichen ab</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message numerus="yes">
            <source>%n {entity|entities}</source>
            <translation>
                <numerusform>%n Entität</numerusform>
                <numerusform>%n Entitäten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {fact|facts}</source>
            <translation>
                <numerusform>%n Fakt</numerusform>
                <numerusform>%n Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {source|sources}</source>
            <translation>
                <numerusform>%n Quelle</numerusform>
                <numerusform>%n Quellen</numerusform>
            </translation>
        </message>
        <message>
            <source>2+ sources</source>
            <translation>2+ Quellen</translation>
        </message>
        <message>
            <source>All entities</source>
            <translation>Alle Entitäten</translation>
        </message>
        <message>
            <source>All sources</source>
            <translation>Alle Quellen</translation>
        </message>
        <message>
            <source>A–Z</source>
            <translation>A–Z</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Zurück zum Text</translation>
        </message>
        <message>
            <source>Back to the text (Esc)</source>
            <translation>Zurück zum Text (Esc)</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Nach Datum</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Compare only chosen entities</source>
            <translation>Nur gewählte Entitäten vergleichen</translation>
        </message>
        <message>
            <source>Compare only chosen sources</source>
            <translation>Nur gewählte Quellen vergleichen</translation>
        </message>
        <message>
            <source>Disagreeing</source>
            <translation>Abweichende</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Entitäten</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>Facts beside sources</source>
            <translation>Fakten neben Quellen</translation>
        </message>
        <message>
            <source>Filter facts</source>
            <translation>Fakten filtern</translation>
        </message>
        <message>
            <source>Find entities</source>
            <translation>Entitäten finden</translation>
        </message>
        <message>
            <source>Find sources</source>
            <translation>Quellen finden</translation>
        </message>
        <message>
            <source>In two or more sources</source>
            <translation>In zwei oder mehr Quellen</translation>
        </message>
        <message>
            <source>Matrix and words</source>
            <translation>Tabelle und Wortlaut</translation>
        </message>
        <message>
            <source>Most disagreements</source>
            <translation>Meiste Abweichungen</translation>
        </message>
        <message>
            <source>Most origins</source>
            <translation>Meiste Ursprünge</translation>
        </message>
        <message>
            <source>No fact matches. Clear the filter, or ask for fewer things at once.</source>
            <translation>Kein Fakt passt. Leeren Sie den Filter, oder fragen Sie nach weniger auf einmal.</translation>
        </message>
        <message>
            <source>No two sources state the same fact yet. Import articles about the same events, or untick ‘2+ sources’ to see every fact.</source>
            <translation>Noch berichten keine zwei Quellen denselben Fakt. Importieren Sie Artikel über dieselben Ereignisse, oder schalten Sie „2+ Quellen“ aus, um alle Fakten zu sehen.</translation>
        </message>
        <message>
            <source>Read it in the text</source>
            <translation>Im Text lesen</translation>
        </message>
        <message>
            <source>Reading the facts…</source>
            <translation>Fakten werden gelesen …</translation>
        </message>
        <message>
            <source>Show only facts about which sources disagree</source>
            <translation>Nur Fakten zeigen, bei denen Quellen voneinander abweichen</translation>
        </message>
        <message>
            <source>Show only facts that at least two sources state</source>
            <translation>Nur Fakten zeigen, die mindestens zwei Quellen berichten</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Sort facts: {0}</source>
            <translation>Fakten sortieren: {0}</translation>
        </message>
        <message>
            <source>Sort the facts by date, by origins, by disagreements, or by name</source>
            <translation>Fakten nach Datum, Ursprüngen, Abweichungen oder Namen sortieren</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Statements side by side</source>
            <translation>Aussagen nebeneinander</translation>
        </message>
        <message numerus="yes">
            <source>and %n more {statement|statements}</source>
            <translation>
                <numerusform>und %n weitere Aussage</numerusform>
                <numerusform>und %n weitere Aussagen</numerusform>
            </translation>
        </message>
        <message>
            <source>and {0} more</source>
            <translation>und {0} weitere</translation>
        </message>
        <message>
            <source>another source</source>
            <translation>eine andere Quelle</translation>
        </message>
        <message>
            <source>no date</source>
            <translation>kein Datum</translation>
        </message>
        <message>
            <source>same origin as {0}</source>
            <translation>derselbe Ursprung wie {0}</translation>
        </message>
        <message>
            <source>same origin as {0}: counted once</source>
            <translation>derselbe Ursprung wie {0}: einmal gezählt</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <source>{0}, dated by another source</source>
            <translation>{0}, von einer anderen Quelle datiert</translation>
        </message>
        <message>
            <source>{0}, paragraph {1}: {2}. Read it in the text</source>
            <translation>{0}, Absatz {1}: {2}. Im Text lesen</translation>
        </message>
        <message>
            <source>{0}, {1}; {2}: does not state it</source>
            <translation>{0}, {1}; {2}: berichtet es nicht</translation>
        </message>
    </context>
    <context>
        <name>Crash</name>
        <message>
            <source>Something went wrong inside Dateline. Your project is saved, and you can go on.</source>
            <translation>In Dateline ist etwas schiefgegangen. Ihr Projekt ist gespeichert, und Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>{0} A report without any text of your sources is in {1}.</source>
            <translation>{0} Ein Bericht ohne jeden Text Ihrer Quellen liegt in {1}.</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Dateline projects</source>
            <translation>Dateline-Projekte</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Import a folder of articles</source>
            <translation>Ordner mit Artikeln importieren</translation>
        </message>
        <message>
            <source>Import articles</source>
            <translation>Artikel importieren</translation>
        </message>
        <message>
            <source>Keep the new project in</source>
            <translation>Neues Projekt ablegen unter</translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>PDF files</source>
            <translation>PDF-Dateien</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drucken</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Als PDF speichern</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Unbenannt</translation>
        </message>
    </context>
    <context>
        <name>Drop</name>
        <message>
            <source>Drop to import</source>
            <translation>Zum Importieren loslassen</translation>
        </message>
    </context>
    <context>
        <name>Entities</name>
        <message numerus="yes">
            <source>%n {disagreement|disagreements}</source>
            <translation>
                <numerusform>%n Abweichung</numerusform>
                <numerusform>%n Abweichungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {entity|entities}</source>
            <translation>
                <numerusform>%n Entität</numerusform>
                <numerusform>%n Entitäten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {mention|mentions}</source>
            <translation>
                <numerusform>%n Erwähnung</numerusform>
                <numerusform>%n Erwähnungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {source|sources}</source>
            <translation>
                <numerusform>%n Quelle</numerusform>
                <numerusform>%n Quellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>+%n {spelling|spellings}</source>
            <translation>
                <numerusform>+%n Schreibweise</numerusform>
                <numerusform>+%n Schreibweisen</numerusform>
            </translation>
        </message>
        <message>
            <source>Any part of a name; one or two letters: the beginning of a word in it</source>
            <translation>Ein beliebiger Teil eines Namens; ein oder zwei Buchstaben: der Anfang eines Wortes darin</translation>
        </message>
        <message>
            <source>A–Z</source>
            <translation>A–Z</translation>
        </message>
        <message>
            <source>Buildings and sites</source>
            <translation>Bauwerke und Anlagen</translation>
        </message>
        <message>
            <source>Collapse all groups</source>
            <translation>Alle Gruppen einklappen</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Entitäten</translation>
        </message>
        <message>
            <source>Events</source>
            <translation>Ereignisse</translation>
        </message>
        <message>
            <source>Expand all groups</source>
            <translation>Alle Gruppen ausklappen</translation>
        </message>
        <message>
            <source>Filter entities</source>
            <translation>Entitäten filtern</translation>
        </message>
        <message>
            <source>First date</source>
            <translation>Frühestes Datum</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Laws and treaties</source>
            <translation>Gesetze und Verträge</translation>
        </message>
        <message>
            <source>Most mentioned</source>
            <translation>Meistgenannt</translation>
        </message>
        <message>
            <source>No entities yet.
The people, places and organisations that your sources name appear here.</source>
            <translation>Noch keine Entitäten.
Personen, Orte und Organisationen, die Ihre Quellen nennen, erscheinen hier.</translation>
        </message>
        <message>
            <source>No entity is called ‘{0}’.</source>
            <translation>Keine Entität heißt „{0}“.</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produkte</translation>
        </message>
        <message>
            <source>Regions and landscapes</source>
            <translation>Regionen und Landschaften</translation>
        </message>
        <message>
            <source>Show only facts with {0}</source>
            <translation>Nur Fakten mit {0} zeigen</translation>
        </message>
        <message>
            <source>Sort entities</source>
            <translation>Entitäten sortieren</translation>
        </message>
        <message>
            <source>Sort the entities by name, by how often they are mentioned, or by first date</source>
            <translation>Entitäten nach Name, Häufigkeit der Erwähnung oder frühestem Datum sortieren</translation>
        </message>
        <message>
            <source>Space ticks an entity, to see only facts with it. Left and Right fold its group, / filters.</source>
            <translation>Die Leertaste wählt eine Entität an, um nur Fakten mit ihr zu sehen. Links und Rechts klappen ihre Gruppe ein und aus, / filtert.</translation>
        </message>
        <message>
            <source>Who appears with whom</source>
            <translation>Wer mit wem vorkommt</translation>
        </message>
        <message>
            <source>Who appears with whom (Ctrl+G)</source>
            <translation>Wer mit wem vorkommt (Strg+G)</translation>
        </message>
        <message>
            <source>Who appears with {0}</source>
            <translation>Wer mit {0} vorkommt</translation>
        </message>
        <message>
            <source>Works</source>
            <translation>Werke</translation>
        </message>
        <message>
            <source>Write a note on {0}</source>
            <translation>Eine Notiz zu {0} schreiben</translation>
        </message>
        <message>
            <source>also {0}</source>
            <translation>auch {0}</translation>
        </message>
        <message>
            <source>collapsed</source>
            <translation>eingeklappt</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>ausgeklappt</translation>
        </message>
        <message numerus="yes">
            <source>in %n {fact|facts}</source>
            <translation>
                <numerusform>in %n Fakt</numerusform>
                <numerusform>in %n Fakten</numerusform>
            </translation>
        </message>
        <message>
            <source>now by {0}</source>
            <translation>jetzt nach: {0}</translation>
        </message>
        <message>
            <source>ticked: only facts with it are shown</source>
            <translation>angewählt: nur Fakten damit werden gezeigt</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <source>{0}, the first {1}</source>
            <translation>{0}, zuerst {1}</translation>
        </message>
    </context>
    <context>
        <name>Errands</name>
        <message>
            <source>An import is going on. Wait until it is finished, or cancel it.</source>
            <translation>Ein Import läuft. Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.</translation>
        </message>
        <message>
            <source>Exported to {0}.</source>
            <translation>Exportiert nach {0}.</translation>
        </message>
        <message>
            <source>Preparing the import…</source>
            <translation>Import wird vorbereitet …</translation>
        </message>
        <message>
            <source>{0} The format could not hold everything.</source>
            <translation>{0} Das Format konnte nicht alles aufnehmen.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>{0} of {1} · {2}</source>
            <translation>{0} von {1} · {2}</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message numerus="yes">
            <source>%n {fact|facts}</source>
            <translation>
                <numerusform>%n Fakt</numerusform>
                <numerusform>%n Fakten</numerusform>
            </translation>
        </message>
        <message>
            <source>Active filters</source>
            <translation>Aktive Filter</translation>
        </message>
        <message>
            <source>Choose an entity first: then only the facts with it can be shown.</source>
            <translation>Wählen Sie zuerst eine Entität: dann können nur die Fakten mit ihr gezeigt werden.</translation>
        </message>
        <message>
            <source>No fact of this source passes the filter.</source>
            <translation>Kein Fakt dieser Quelle passt zum Filter.</translation>
        </message>
        <message>
            <source>Only facts</source>
            <translation>Nur Fakten</translation>
        </message>
        <message>
            <source>all of them together</source>
            <translation>alle zusammen</translation>
        </message>
        <message>
            <source>any of them</source>
            <translation>mindestens eine davon</translation>
        </message>
        <message numerus="yes">
            <source>in %n {source|sources}</source>
            <translation>
                <numerusform>in %n Quelle</numerusform>
                <numerusform>in %n Quellen</numerusform>
            </translation>
        </message>
        <message>
            <source>in {0}</source>
            <translation>in {0}</translation>
        </message>
        <message>
            <source>since {0}</source>
            <translation>seit {0}</translation>
        </message>
        <message>
            <source>stating ‘{0}’</source>
            <translation>mit „{0}“</translation>
        </message>
        <message>
            <source>that sources disagree on</source>
            <translation>bei denen Quellen abweichen</translation>
        </message>
        <message>
            <source>until {0}</source>
            <translation>bis {0}</translation>
        </message>
        <message>
            <source>with {0}</source>
            <translation>mit {0}</translation>
        </message>
        <message>
            <source>{0}: change between all and any of them</source>
            <translation>{0}: zwischen „alle“ und „mindestens eine“ wechseln</translation>
        </message>
        <message>
            <source>{0}: take this filter back</source>
            <translation>{0}: diesen Filter zurücknehmen</translation>
        </message>
    </context>
    <context>
        <name>Further</name>
        <message>
            <source>accessibility cursor speech</source>
            <translation>Barrierefreiheit Cursor Sprachausgabe</translation>
        </message>
        <message>
            <source>add load sources files documents</source>
            <translation>hinzufügen laden Quellen Dateien Dokumente</translation>
        </message>
        <message>
            <source>add load sources files documents directory</source>
            <translation>hinzufügen laden Quellen Dateien Dokumente Verzeichnis</translation>
        </message>
        <message>
            <source>clipboard quote reference source</source>
            <translation>Zwischenablage zitieren Zitat Quellenangabe</translation>
        </message>
        <message>
            <source>clipboard text</source>
            <translation>Zwischenablage Text</translation>
        </message>
        <message>
            <source>comment annotate write remark</source>
            <translation>Kommentar Anmerkung schreiben Bemerkung</translation>
        </message>
        <message>
            <source>create make empty file</source>
            <translation>anlegen erstellen leer Datei</translation>
        </message>
        <message>
            <source>example demo</source>
            <translation>Beispiel Muster Demo</translation>
        </message>
        <message>
            <source>exit leave close end</source>
            <translation>verlassen schließen Ende</translation>
        </message>
        <message>
            <source>file document browser</source>
            <translation>Datei Dokument Browser</translation>
        </message>
        <message>
            <source>filter clear reset</source>
            <translation>Filter aufheben zurücksetzen</translation>
        </message>
        <message>
            <source>filter narrow</source>
            <translation>Filter filtern einschränken</translation>
        </message>
        <message>
            <source>find look for query</source>
            <translation>finden Suche Abfrage</translation>
        </message>
        <message>
            <source>help introduction guide tutorial</source>
            <translation>Hilfe Einführung Anleitung</translation>
        </message>
        <message>
            <source>keys hotkeys help</source>
            <translation>Tasten Tastenkürzel Hilfe</translation>
        </message>
        <message>
            <source>layer highlight colours show hide</source>
            <translation>Ebene Hervorhebung Farben zeigen ausblenden</translation>
        </message>
        <message>
            <source>load file</source>
            <translation>laden Datei</translation>
        </message>
        <message>
            <source>maximise window</source>
            <translation>maximieren Fenster</translation>
        </message>
        <message>
            <source>network graph links people</source>
            <translation>Netzwerk Graph Verbindungen Personen</translation>
        </message>
        <message>
            <source>panel pane sidebar fold collapse layout view</source>
            <translation>Bereich Seitenleiste einklappen ausblenden Anordnung Ansicht</translation>
        </message>
        <message>
            <source>paper printer</source>
            <translation>Papier Drucker</translation>
        </message>
        <message>
            <source>print export file</source>
            <translation>drucken exportieren Datei</translation>
        </message>
        <message>
            <source>repeat again</source>
            <translation>wiederholen nochmals</translation>
        </message>
        <message>
            <source>save as convert table csv json</source>
            <translation>speichern unter umwandeln Tabelle CSV JSON</translation>
        </message>
        <message>
            <source>search words</source>
            <translation>suchen Suche Wörter</translation>
        </message>
        <message>
            <source>split columns compare second</source>
            <translation>teilen Spalten vergleichen zweite</translation>
        </message>
        <message>
            <source>table matrix disagreements differences</source>
            <translation>Tabelle Matrix Widersprüche Unterschiede</translation>
        </message>
        <message>
            <source>take back revert</source>
            <translation>zurücknehmen widerrufen</translation>
        </message>
        <message>
            <source>theme appearance mode colors</source>
            <translation>Thema Design Aussehen Darstellung Modus</translation>
        </message>
        <message>
            <source>theme appearance mode colors accessibility</source>
            <translation>Thema Design Aussehen Darstellung Modus Barrierefreiheit</translation>
        </message>
        <message>
            <source>theme appearance mode colors night black</source>
            <translation>Thema Design Aussehen Darstellung Modus Nacht schwarz</translation>
        </message>
        <message>
            <source>translation English German</source>
            <translation>Übersetzung Englisch Deutsch</translation>
        </message>
        <message>
            <source>version licence license</source>
            <translation>Version Lizenz</translation>
        </message>
        <message>
            <source>width column margin</source>
            <translation>Breite Spalte Rand</translation>
        </message>
        <message>
            <source>zoom in bigger font type size</source>
            <translation>Zoom größer vergrößern Schrift Schriftgröße</translation>
        </message>
        <message>
            <source>zoom out font type size</source>
            <translation>Zoom kleiner verkleinern Schrift Schriftgröße</translation>
        </message>
        <message>
            <source>zoom reset font type</source>
            <translation>Zoom zurücksetzen Schrift Schriftgröße</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vor</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren …</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Menu ({0})</source>
            <translation>Menü ({0})</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Projekt</translation>
        </message>
        <message numerus="yes">
            <source>{0} {disagrees|disagree}</source>
            <translation>
                <numerusform>{0} mit Abweichung</numerusform>
                <numerusform>{0} mit Abweichungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} {fact|facts}</source>
            <translation>
                <numerusform>{0} Fakt</numerusform>
                <numerusform>{0} Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0} {source|sources}</source>
            <translation>
                <numerusform>{0} Quelle</numerusform>
                <numerusform>{0} Quellen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message numerus="yes">
            <source>%n already there</source>
            <translation>
                <numerusform>%n schon vorhanden</numerusform>
                <numerusform>%n schon vorhanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n failed</source>
            <translation>
                <numerusform>%n fehlgeschlagen</numerusform>
                <numerusform>%n fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {article|articles} added</source>
            <translation>
                <numerusform>%n Artikel hinzugefügt</numerusform>
                <numerusform>%n Artikel hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {file|files} passed over, of a kind that Dateline does not read ({0}).</source>
            <translation>
                <numerusform>%n Datei übergangen, von einer Art, die Dateline nicht liest ({0}).</numerusform>
                <numerusform>%n Dateien übergangen, von Arten, die Dateline nicht liest ({0}).</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>, </translation>
        </message>
        <message>
            <source>The last import was not finished: {0} of {1} articles are there. Import them again to go on; what is there is not added twice.</source>
            <translation>Der letzte Import wurde nicht fertig: {0} von {1} Artikeln sind da. Importieren Sie sie erneut, um fortzufahren; was da ist, wird nicht noch einmal hinzugefügt.</translation>
        </message>
        <message>
            <source>no ending</source>
            <translation>ohne Endung</translation>
        </message>
        <message numerus="yes">
            <source>stopped before %n</source>
            <translation>
                <numerusform>vor %n abgebrochen</numerusform>
                <numerusform>vor %n abgebrochen</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}.</source>
            <translation>{0}.</translation>
        </message>
    </context>
    <context>
        <name>Inspector</name>
        <message>
            <source> by the article</source>
            <translation> vom Artikel</translation>
        </message>
        <message numerus="yes">
            <source>%n {source|sources}</source>
            <translation>
                <numerusform>%n Quelle</numerusform>
                <numerusform>%n Quellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {time|times}</source>
            <translation>
                <numerusform>%n Mal</numerusform>
                <numerusform>%n Mal</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy: the words go back to the same origin as “{0}”</source>
            <translation>Eine Kopie: der Wortlaut geht auf denselben Ursprung zurück wie „{0}“</translation>
        </message>
        <message>
            <source>About</source>
            <translation>Worüber</translation>
        </message>
        <message>
            <source>Also</source>
            <translation>Auch</translation>
        </message>
        <message>
            <source>Because of</source>
            <translation>Weswegen</translation>
        </message>
        <message>
            <source>Belongs with</source>
            <translation>Gehört zu</translation>
        </message>
        <message>
            <source>Building or site</source>
            <translation>Bauwerk oder Anlage</translation>
        </message>
        <message>
            <source>By what</source>
            <translation>Womit</translation>
        </message>
        <message>
            <source>Called</source>
            <translation>Genannt</translation>
        </message>
        <message>
            <source>Choose marked words in the text, a bar on the timeline, or an entity.</source>
            <translation>Wählen Sie markierte Wörter im Text, einen Balken auf der Zeitleiste oder eine Entität.</translation>
        </message>
        <message>
            <source>Concerns</source>
            <translation>Betrifft</translation>
        </message>
        <message>
            <source>Disagreements</source>
            <translation>Abweichungen</translation>
        </message>
        <message>
            <source>Disagreements nearby</source>
            <translation>Abweichungen in der Nähe</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Ereignis</translation>
        </message>
        <message>
            <source>Everything that states it lights up, and its card appears here.</source>
            <translation>Alles, was es aussagt, leuchtet auf, und seine Karte erscheint hier.</translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>First as</source>
            <translation>Zuerst als</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Von wo</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>In facts of</source>
            <translation>In Fakten von</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Inspektor</translation>
        </message>
        <message>
            <source>It came about as</source>
            <translation>Es kam so</translation>
        </message>
        <message>
            <source>It was announced as</source>
            <translation>Angekündigt als</translation>
        </message>
        <message>
            <source>J and K go to the next and the previous fact. F1 shows every shortcut.</source>
            <translation>J und K gehen zum nächsten und zum vorigen Fakt. F1 zeigt alle Tastenkürzel.</translation>
        </message>
        <message>
            <source>Law or treaty</source>
            <translation>Gesetz oder Vertrag</translation>
        </message>
        <message>
            <source>Mentioned</source>
            <translation>Erwähnt</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Erwähnungen</translation>
        </message>
        <message>
            <source>Next mention</source>
            <translation>Nächste Erwähnung</translation>
        </message>
        <message>
            <source>Note by {0}: {1}</source>
            <translation>Notiz von {0}: {1}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Nothing chosen</source>
            <translation>Nichts ausgewählt</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Person</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Ort</translation>
        </message>
        <message>
            <source>Previous mention</source>
            <translation>Vorige Erwähnung</translation>
        </message>
        <message>
            <source>Product</source>
            <translation>Produkt</translation>
        </message>
        <message>
            <source>Region or landscape</source>
            <translation>Region oder Landschaft</translation>
        </message>
        <message>
            <source>Says</source>
            <translation>Sagt</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Stated as</source>
            <translation>Aussageart</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Stand</translation>
        </message>
        <message>
            <source>Takes part in no fact that is shown.</source>
            <translation>Ist an keinem gezeigten Fakt beteiligt.</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Wohin</translation>
        </message>
        <message>
            <source>To whom</source>
            <translation>Wem</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>When: {0}</source>
            <translation>Wann: {0}</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>Where it is stated</source>
            <translation>Wo es steht</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>With</source>
            <translation>Mit</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Werk</translation>
        </message>
        <message numerus="yes">
            <source>and %n {more fact|more facts}</source>
            <translation>
                <numerusform>und %n weiterer Fakt</numerusform>
                <numerusform>und %n weitere Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n {more place|more places}</source>
            <translation>
                <numerusform>und %n weitere Stelle</numerusform>
                <numerusform>und %n weitere Stellen</numerusform>
            </translation>
        </message>
        <message>
            <source>carried on from a sentence before</source>
            <translation>aus einem Satz davor übernommen</translation>
        </message>
        <message>
            <source>counted from</source>
            <translation>gerechnet ab</translation>
        </message>
        <message>
            <source>dated by another source</source>
            <translation>von einer anderen Quelle datiert</translation>
        </message>
        <message>
            <source>given by a person</source>
            <translation>von einer Person angegeben</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>erschlossen</translation>
        </message>
        <message>
            <source>stated</source>
            <translation>angegeben</translation>
        </message>
        <message>
            <source>the article’s own date</source>
            <translation>das Datum des Artikels selbst</translation>
        </message>
        <message>
            <source>{0} in {1}</source>
            <translation>{0} in {1}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>{0} bis {1}</translation>
        </message>
        <message>
            <source>{0} · ¶{1}</source>
            <translation>{0} · ¶{1}</translation>
        </message>
        <message>
            <source>{0}, according to {1}</source>
            <translation>{0}, laut {1}</translation>
        </message>
        <message>
            <source>{0}, paragraph {1}: {2}</source>
            <translation>{0}, Absatz {1}: {2}</translation>
        </message>
        <message>
            <source>{0}, {1}</source>
            <translation>{0}, {1}</translation>
        </message>
        <message numerus="yes">
            <source>{0}: %n {fact|facts} together</source>
            <translation>
                <numerusform>{0}: %n gemeinsamer Fakt</numerusform>
                <numerusform>{0}: %n gemeinsame Fakten</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>“{0}”</source>
            <translation>„{0}“</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Details</source>
            <translation>Einzelheiten</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation>Diese Meldung schließen</translation>
        </message>
        <message>
            <source>Notice</source>
            <translation>Meldung</translation>
        </message>
        <message>
            <source>Show every message</source>
            <translation>Alle Meldungen zeigen</translation>
        </message>
        <message>
            <source>Sign of the notice</source>
            <translation>Zeichen der Meldung</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>All commands</source>
            <translation>Alle Befehle</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>No command is called ‘{0}’.</source>
            <translation>Kein Befehl heißt „{0}“.</translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
    </context>
    <context>
        <name>PaneKeys</name>
        <message>
            <source>As a list</source>
            <translation>Als Liste</translation>
        </message>
        <message>
            <source>Back to the page</source>
            <translation>Zurück zur Seite</translation>
        </message>
        <message>
            <source>Beginning, end</source>
            <translation>Anfang, Ende</translation>
        </message>
        <message>
            <source>Choose the entity</source>
            <translation>Die Entität wählen</translation>
        </message>
        <message>
            <source>Choose the mark</source>
            <translation>Die Markierung wählen</translation>
        </message>
        <message>
            <source>Choose the result</source>
            <translation>Das Ergebnis wählen</translation>
        </message>
        <message>
            <source>Close the results, then empty the field</source>
            <translation>Die Ergebnisse schließen, dann das Feld leeren</translation>
        </message>
        <message>
            <source>Close the tab, on the tabs</source>
            <translation>Den Reiter schließen, auf den Reitern</translation>
        </message>
        <message>
            <source>Earlier, later</source>
            <translation>Früher, später</translation>
        </message>
        <message>
            <source>Empty the filter, then back into the list</source>
            <translation>Den Filter leeren, dann zurück in die Liste</translation>
        </message>
        <message>
            <source>Fact above, fact below</source>
            <translation>Fakt darüber, Fakt darunter</translation>
        </message>
        <message>
            <source>Facts as a list</source>
            <translation>Fakten als Liste</translation>
        </message>
        <message>
            <source>Facts of it with the chosen one</source>
            <translation>Ihre Fakten mit der gewählten</translation>
        </message>
        <message>
            <source>Facts without a date</source>
            <translation>Fakten ohne Datum</translation>
        </message>
        <message>
            <source>Fold a kind, unfold it</source>
            <translation>Eine Art ein- und ausklappen</translation>
        </message>
        <message>
            <source>From the filter into the list</source>
            <translation>Vom Filter in die Liste</translation>
        </message>
        <message>
            <source>From the list into the filter</source>
            <translation>Aus der Liste in den Filter</translation>
        </message>
        <message>
            <source>Go through the results</source>
            <translation>Durch die Ergebnisse gehen</translation>
        </message>
        <message>
            <source>Go to a neighbour</source>
            <translation>Zu einem Nachbarn</translation>
        </message>
        <message>
            <source>In the list of entities</source>
            <translation>In der Liste der Entitäten</translation>
        </message>
        <message>
            <source>In the search field</source>
            <translation>Im Suchfeld</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>Im Text</translation>
        </message>
        <message>
            <source>In the text with a caret</source>
            <translation>Im Text mit Schreibmarke</translation>
        </message>
        <message>
            <source>In who appears with whom</source>
            <translation>In „Wer mit wem vorkommt“</translation>
        </message>
        <message>
            <source>Keep this search</source>
            <translation>Diese Suche behalten</translation>
        </message>
        <message>
            <source>Last fact</source>
            <translation>Letzter Fakt</translation>
        </message>
        <message>
            <source>Next find, previous find</source>
            <translation>Nächste Fundstelle, vorige Fundstelle</translation>
        </message>
        <message>
            <source>Next mark, previous mark</source>
            <translation>Nächste Markierung, vorige Markierung</translation>
        </message>
        <message>
            <source>On the timeline</source>
            <translation>Auf der Zeitleiste</translation>
        </message>
        <message>
            <source>Only facts with this one too</source>
            <translation>Auch nach dieser filtern</translation>
        </message>
        <message>
            <source>Only what is in view</source>
            <translation>Nur was zu sehen ist</translation>
        </message>
        <message>
            <source>Previous fact, next fact</source>
            <translation>Voriger Fakt, nächster Fakt</translation>
        </message>
        <message>
            <source>Rename a kept search, forget it</source>
            <translation>Eine behaltene Suche umbenennen, vergessen</translation>
        </message>
        <message>
            <source>Scroll</source>
            <translation>Blättern</translation>
        </message>
        <message>
            <source>Scroll the lanes</source>
            <translation>Die Bahnen rollen</translation>
        </message>
        <message>
            <source>Select by letters, by words</source>
            <translation>Nach Buchstaben, nach Wörtern auswählen</translation>
        </message>
        <message>
            <source>Select everything</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Show only these facts</source>
            <translation>Nur diese Fakten zeigen</translation>
        </message>
        <message>
            <source>Take the range back</source>
            <translation>Den Zeitraum zurücknehmen</translation>
        </message>
        <message>
            <source>The same for several in a row</source>
            <translation>Dasselbe für mehrere hintereinander</translation>
        </message>
        <message>
            <source>Zoom in, out, show everything</source>
            <translation>Vergrößern, verkleinern, alles zeigen</translation>
        </message>
        <message>
            <source>Zoom in, zoom out</source>
            <translation>Vergrößern, verkleinern</translation>
        </message>
    </context>
    <context>
        <name>Print</name>
        <message numerus="yes">
            <source>%n {page|pages} sent to the printer.</source>
            <translation>
                <numerusform>%n Seite an den Drucker gesandt.</numerusform>
                <numerusform>%n Seiten an den Drucker gesandt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {page|pages} written to {0}.</source>
            <translation>
                <numerusform>%n Seite geschrieben nach {0}.</numerusform>
                <numerusform>%n Seiten geschrieben nach {0}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>Facts in this source</source>
            <translation>Fakten in dieser Quelle</translation>
        </message>
        <message>
            <source>How many</source>
            <translation>Wie viele</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Kein Datum</translation>
        </message>
        <message>
            <source>No printer is set up on this computer. Save as PDF… in the menu makes a file.</source>
            <translation>Auf diesem Rechner ist kein Drucker eingerichtet. „Als PDF speichern …“ im Menü macht eine Datei.</translation>
        </message>
        <message>
            <source>Open a project first: then its text, timeline and facts can be printed.</source>
            <translation>Öffnen Sie zuerst ein Projekt: dann können sein Text, seine Zeitleiste und seine Fakten gedruckt werden.</translation>
        </message>
        <message>
            <source>Open a source first: then it can be printed.</source>
            <translation>Öffnen Sie zuerst eine Quelle: dann kann sie gedruckt werden.</translation>
        </message>
        <message>
            <source>Printing was cancelled.</source>
            <translation>Der Druck wurde abgebrochen.</translation>
        </message>
        <message>
            <source>Setting the pages…</source>
            <translation>Seiten werden gesetzt …</translation>
        </message>
        <message>
            <source>Something is being printed. Wait until it is finished, or cancel it.</source>
            <translation>Es wird gerade gedruckt. Warten Sie, bis das fertig ist, oder brechen Sie es ab.</translation>
        </message>
        <message>
            <source>Sources compared — {0}</source>
            <translation>Quellenvergleich – {0}</translation>
        </message>
        <message>
            <source>Stated as</source>
            <translation>Aussageart</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline — {0}</source>
            <translation>Zeitleiste – {0}</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Where it is stated</source>
            <translation>Wo es steht</translation>
        </message>
        <message>
            <source>Where sources differ</source>
            <translation>Wo Quellen voneinander abweichen</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>differs: {0}</source>
            <translation>weicht ab: {0}</translation>
        </message>
        <message>
            <source>page {0} of {1}</source>
            <translation>Seite {0} von {1}</translation>
        </message>
        <message>
            <source>{0}, characters {1}–{2}</source>
            <translation>{0}, Zeichen {1}–{2}</translation>
        </message>
        <message>
            <source>{0}, paragraph {1}, characters {2}–{3}</source>
            <translation>{0}, Absatz {1}, Zeichen {2}–{3}</translation>
        </message>
    </context>
    <context>
        <name>Recent</name>
        <message>
            <source>Forget these</source>
            <translation>Diese vergessen</translation>
        </message>
        <message>
            <source>No other project was open before</source>
            <translation>Kein anderes Projekt war vorher offen</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
    </context>
    <context>
        <name>Relations</name>
        <message numerus="yes">
            <source>%n more {shares|share} fewer facts</source>
            <translation>
                <numerusform>%n weitere teilt weniger Fakten</numerusform>
                <numerusform>%n weitere teilen weniger Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {entity|entities}</source>
            <translation>
                <numerusform>%n Entität</numerusform>
                <numerusform>%n Entitäten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {fact|facts}</source>
            <translation>
                <numerusform>%n Fakt</numerusform>
                <numerusform>%n Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {fact|facts} together</source>
            <translation>
                <numerusform>%n gemeinsamer Fakt</numerusform>
                <numerusform>%n gemeinsame Fakten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {other|others}</source>
            <translation>
                <numerusform>%n anderer</numerusform>
                <numerusform>%n andere</numerusform>
            </translation>
        </message>
        <message>
            <source>Around the chosen one</source>
            <translation>Um die gewählte herum</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>Als Liste</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Zurück zum Text</translation>
        </message>
        <message>
            <source>Back to the text (Esc)</source>
            <translation>Zurück zum Text (Esc)</translation>
        </message>
        <message>
            <source>Enter shows the facts of both.</source>
            <translation>Die Eingabetaste zeigt die Fakten beider.</translation>
        </message>
        <message>
            <source>Events, laws, works</source>
            <translation>Ereignisse, Gesetze, Werke</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>No fact names two people, places or organisations yet.
Import articles: those who take part in the same facts appear here, tied to each other.</source>
            <translation>Noch nennt kein Fakt zwei Personen, Orte oder Organisationen.
Importieren Sie Artikel: Wer an denselben Fakten beteiligt ist, erscheint hier verbunden.</translation>
        </message>
        <message>
            <source>No fact names {0} together with anybody else.
Choose another entity, or see the whole project.</source>
            <translation>Kein Fakt nennt {0} zusammen mit jemand anderem.
Wählen Sie eine andere Entität, oder sehen Sie sich das ganze Projekt an.</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>Pairs that appear together</source>
            <translation>Paare, die zusammen vorkommen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Reading who appears with whom…</source>
            <translation>Es wird gelesen, wer mit wem vorkommt …</translation>
        </message>
        <message>
            <source>Show those who share facts with the chosen entity, or the whole project</source>
            <translation>Jene zeigen, die Fakten mit der gewählten Entität teilen, oder das ganze Projekt</translation>
        </message>
        <message>
            <source>The same as a list of pairs (L)</source>
            <translation>Dasselbe als Liste von Paaren (L)</translation>
        </message>
        <message>
            <source>Who appears with whom</source>
            <translation>Wer mit wem vorkommt</translation>
        </message>
        <message>
            <source>{0} and {1}: {2}</source>
            <translation>{0} und {1}: {2}</translation>
        </message>
        <message>
            <source>{0}: {1}, with nobody else here</source>
            <translation>{0}: {1}, mit niemandem sonst hier</translation>
        </message>
        <message>
            <source>{0}: {1}; appears with {2} here, most with {3}: {4}</source>
            <translation>{0}: {1}; kommt hier mit {2} vor, am meisten mit {3}: {4}</translation>
        </message>
    </context>
    <context>
        <name>Saying</name>
        <message>
            <source>accepted</source>
            <translation>angenommen</translation>
        </message>
        <message>
            <source>asserted</source>
            <translation>behauptet</translation>
        </message>
        <message>
            <source>conditional</source>
            <translation>bedingt</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>verneint</translation>
        </message>
        <message>
            <source>desired</source>
            <translation>gewünscht</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>weicht ab</translation>
        </message>
        <message>
            <source>differs in detail</source>
            <translation>weicht im Einzelnen ab</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>bearbeitet</translation>
        </message>
        <message>
            <source>how many</source>
            <translation>wie viele</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>geplant</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>möglich</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>abgelehnt</translation>
        </message>
        <message>
            <source>the name</source>
            <translation>der Name</translation>
        </message>
        <message>
            <source>the term</source>
            <translation>die Bezeichnung</translation>
        </message>
        <message>
            <source>the title</source>
            <translation>der Titel</translation>
        </message>
        <message>
            <source>unreviewed</source>
            <translation>ungeprüft</translation>
        </message>
        <message>
            <source>when</source>
            <translation>wann</translation>
        </message>
        <message>
            <source>where</source>
            <translation>wo</translation>
        </message>
        <message>
            <source>whether it happened</source>
            <translation>ob es geschah</translation>
        </message>
        <message>
            <source>whether it is denied</source>
            <translation>ob es verneint wird</translation>
        </message>
        <message>
            <source>worded differently</source>
            <translation>anders formuliert</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <source>A name for this search</source>
            <translation>Ein Name für diese Suche</translation>
        </message>
        <message>
            <source>Complete {0}</source>
            <translation>{0} ergänzen</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Entitäten</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Keep this search</source>
            <translation>Diese Suche behalten</translation>
        </message>
        <message>
            <source>Kept searches</source>
            <translation>Behaltene Suchen</translation>
        </message>
        <message>
            <source>Nothing in this project matches ‘{0}’.</source>
            <translation>Nichts in diesem Projekt passt zu „{0}“.</translation>
        </message>
        <message>
            <source>Quantities</source>
            <translation>Mengen</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Search facts, entities and text</source>
            <translation>Fakten, Entitäten und Text durchsuchen</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>Suchergebnisse</translation>
        </message>
        <message>
            <source>Searched before</source>
            <translation>Zuvor gesucht</translation>
        </message>
        <message>
            <source>Show only these facts</source>
            <translation>Nur diese Fakten zeigen</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>The search is kept as ‘{0}’.</source>
            <translation>Die Suche ist als „{0}“ behalten.</translation>
        </message>
        <message>
            <source>The search ‘{0}’ is called ‘{1}’ now.</source>
            <translation>Die Suche „{0}“ heißt jetzt „{1}“.</translation>
        </message>
        <message>
            <source>The search ‘{0}’ is forgotten.</source>
            <translation>Die Suche „{0}“ ist vergessen.</translation>
        </message>
        <message>
            <source>Under which name is ‘{0}’ to be kept? Enter keeps it, Escape goes back.</source>
            <translation>Unter welchem Namen soll „{0}“ behalten werden? Die Eingabetaste behält sie, Escape geht zurück.</translation>
        </message>
        <message>
            <source>What one can ask for</source>
            <translation>Wonach man fragen kann</translation>
        </message>
        <message>
            <source>facts and text of one source, by its title or file</source>
            <translation>Fakten und Text einer Quelle, nach Titel oder Datei</translation>
        </message>
        <message>
            <source>facts since a date: from:2025-08</source>
            <translation>Fakten seit einem Datum: from:2025-08</translation>
        </message>
        <message>
            <source>facts that sources disagree on</source>
            <translation>Fakten, bei denen Quellen abweichen</translation>
        </message>
        <message>
            <source>facts up to a date: to:2025-12</source>
            <translation>Fakten bis zu einem Datum: to:2025-12</translation>
        </message>
        <message>
            <source>facts with somebody, an organisation or a place</source>
            <translation>Fakten mit einer Person, einer Organisation oder einem Ort</translation>
        </message>
        <message>
            <source>words in exactly this order</source>
            <translation>Wörter in genau dieser Folge</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>It works offline: no connection is ever opened.</source>
            <translation>Es arbeitet offline: nie wird eine Verbindung geöffnet.</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Gemacht mit</translation>
        </message>
        <message>
            <source>Turns a pile of articles into dated facts, and never lets go of the words that state them.</source>
            <translation>Macht aus einem Stapel Artikel datierte Fakten und lässt die Worte, die sie belegen, nie los.</translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation>Version {0}</translation>
        </message>
        <message>
            <source>Versions and licences</source>
            <translation>Versionen und Lizenzen</translation>
        </message>
    </context>
    <context>
        <name>Sources</name>
        <message numerus="yes">
            <source>%n {character|characters}</source>
            <translation>
                <numerusform>%n Zeichen</numerusform>
                <numerusform>%n Zeichen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {fact|facts}</source>
            <translation>
                <numerusform>%n Fakt</numerusform>
                <numerusform>%n Fakten</numerusform>
            </translation>
        </message>
        <message>
            <source>Import articles</source>
            <translation>Artikel importieren</translation>
        </message>
        <message>
            <source>Import articles (Ctrl+I)</source>
            <translation>Artikel importieren (Strg+I)</translation>
        </message>
        <message>
            <source>No sources yet.
Drop articles or a folder here, or press Ctrl+I.</source>
            <translation>Noch keine Quellen.
Ziehen Sie Artikel oder einen Ordner hierher, oder drücken Sie Strg+I.</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Quellen</translation>
        </message>
        <message>
            <source>date unknown</source>
            <translation>Datum unbekannt</translation>
        </message>
        <message>
            <source>given</source>
            <translation>angegeben</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>erschlossen</translation>
        </message>
        <message>
            <source>stated</source>
            <translation>angegeben</translation>
        </message>
    </context>
    <context>
        <name>Status</name>
        <message>
            <source>All changes saved</source>
            <translation>Alles gespeichert</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>J / K next, previous fact · {0} back · F1 shortcuts</source>
            <translation>J / K nächster, voriger Fakt · {0} zurück · F1 Tastenkürzel</translation>
        </message>
        <message>
            <source>Offline — no connection is ever opened</source>
            <translation>Offline – nie wird eine Verbindung geöffnet</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <source>Reading only</source>
            <translation>Nur lesend</translation>
        </message>
        <message>
            <source>SQLite · {0}</source>
            <translation>SQLite · {0}</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <source>Stop after the article that is being read; what is done stays</source>
            <translation>Nach dem Artikel aufhören, der gerade gelesen wird; was fertig ist, bleibt</translation>
        </message>
    </context>
    <context>
        <name>Text</name>
        <message numerus="yes">
            <source>%n in other sources</source>
            <translation>
                <numerusform>%n in anderen Quellen</numerusform>
                <numerusform>%n in anderen Quellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {fact|facts} in both</source>
            <translation>
                <numerusform>%n Fakt in beiden</numerusform>
                <numerusform>%n Fakten in beiden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {mention|mentions} here</source>
            <translation>
                <numerusform>%n Erwähnung hier</numerusform>
                <numerusform>%n Erwähnungen hier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n {statement|statements} here</source>
            <translation>
                <numerusform>%n Aussage hier</numerusform>
                <numerusform>%n Aussagen hier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>(%n {block|blocks} set aside)</source>
            <translation>
                <numerusform>(%n Block beiseitegelegt)</numerusform>
                <numerusform>(%n Blöcke beiseitegelegt)</numerusform>
            </translation>
        </message>
        <message>
            <source>, then </source>
            <translation>, dann </translation>
        </message>
        <message>
            <source>Arrow keys read, M goes to the next mark, Enter chooses what is marked, Esc goes back.</source>
            <translation>Pfeiltasten lesen, M geht zur nächsten Markierung, die Eingabetaste wählt das Markierte, Esc geht zurück.</translation>
        </message>
        <message>
            <source>Both sources state this fact</source>
            <translation>Beide Quellen berichten diesen Fakt</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Choose the source to show here</source>
            <translation>Quelle wählen, die hier gezeigt wird</translation>
        </message>
        <message>
            <source>Choose what is marked in the text</source>
            <translation>Wählen, was im Text markiert wird</translation>
        </message>
        <message>
            <source>Close (Escape)</source>
            <translation>Schließen (Escape)</translation>
        </message>
        <message>
            <source>Close the second source</source>
            <translation>Zweite Quelle schließen</translation>
        </message>
        <message>
            <source>Copied, with where the words stand.</source>
            <translation>Kopiert, mit Angabe der Stelle.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy with citation</source>
            <translation>Mit Beleg kopieren</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Es wird gezählt …</translation>
        </message>
        <message>
            <source>Dates</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the note</source>
            <translation>Notiz löschen</translation>
        </message>
        <message>
            <source>Does not mention the chosen entity</source>
            <translation>Erwähnt die gewählte Entität nicht</translation>
        </message>
        <message>
            <source>Does not state the chosen fact</source>
            <translation>Berichtet den gewählten Fakt nicht</translation>
        </message>
        <message>
            <source>Drop articles or a folder here, or press Ctrl+I. Your files stay as they are.</source>
            <translation>Ziehen Sie Artikel oder einen Ordner hierher, oder drücken Sie Strg+I. Ihre Dateien bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Each click chooses the next: {0}</source>
            <translation>Jeder Klick wählt das Nächste: {0}</translation>
        </message>
        <message>
            <source>Entities</source>
            <translation>Entitäten</translation>
        </message>
        <message>
            <source>Fact: {0}</source>
            <translation>Fakt: {0}</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Fakten</translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation>Im Text suchen</translation>
        </message>
        <message>
            <source>Find in the text…</source>
            <translation>Im Text suchen …</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>In diesem Text suchen</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep the note (Ctrl+Enter)</source>
            <translation>Notiz behalten (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Mark dates in the text</source>
            <translation>Daten im Text markieren</translation>
        </message>
        <message>
            <source>Mark entities in the text</source>
            <translation>Entitäten im Text markieren</translation>
        </message>
        <message>
            <source>Mark facts in the text</source>
            <translation>Fakten im Text markieren</translation>
        </message>
        <message>
            <source>Mark quantities in the text</source>
            <translation>Mengen im Text markieren</translation>
        </message>
        <message>
            <source>Mark quotes in the text</source>
            <translation>Zitate im Text markieren</translation>
        </message>
        <message>
            <source>Marks ▾</source>
            <translation>Markierungen ▾</translation>
        </message>
        <message>
            <source>Mention</source>
            <translation>Erwähnung</translation>
        </message>
        <message>
            <source>Mention {0} of {1}</source>
            <translation>Erwähnung {0} von {1}</translation>
        </message>
        <message>
            <source>Next fact that both sources state (S)</source>
            <translation>Nächster Fakt, den beide Quellen berichten (S)</translation>
        </message>
        <message>
            <source>Next place (F3)</source>
            <translation>Nächste Stelle (F3)</translation>
        </message>
        <message>
            <source>Next place (N)</source>
            <translation>Nächste Stelle (N)</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Kein Datum</translation>
        </message>
        <message>
            <source>No other mark</source>
            <translation>Keine andere Markierung</translation>
        </message>
        <message>
            <source>No other source</source>
            <translation>Keine andere Quelle</translation>
        </message>
        <message>
            <source>No source is open</source>
            <translation>Keine Quelle ist offen</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note by {0}, {1}: {2}</source>
            <translation>Notiz von {0}, {1}: {2}</translation>
        </message>
        <message>
            <source>Note on ‘{0}’</source>
            <translation>Notiz zu „{0}“</translation>
        </message>
        <message>
            <source>Notes beside these lines</source>
            <translation>Notizen neben diesen Zeilen</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz …</translation>
        </message>
        <message>
            <source>Nothing to read yet</source>
            <translation>Noch nichts zu lesen</translation>
        </message>
        <message>
            <source>Only in these letters, large and small (Alt+C)</source>
            <translation>Nur in dieser Schreibung, groß und klein (Alt+C)</translation>
        </message>
        <message>
            <source>Open sources</source>
            <translation>Offene Quellen</translation>
        </message>
        <message>
            <source>Open the original</source>
            <translation>Original öffnen</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Stelle</translation>
        </message>
        <message>
            <source>Place in the text</source>
            <translation>Stelle im Text</translation>
        </message>
        <message>
            <source>Place {0} of {1}</source>
            <translation>Stelle {0} von {1}</translation>
        </message>
        <message>
            <source>Places where the chosen thing stands</source>
            <translation>Stellen, an denen das Gewählte steht</translation>
        </message>
        <message>
            <source>Previous fact that both sources state (Shift+S)</source>
            <translation>Voriger Fakt, den beide Quellen berichten (Umschalt+S)</translation>
        </message>
        <message>
            <source>Previous place (Shift+F3)</source>
            <translation>Vorige Stelle (Umschalt+F3)</translation>
        </message>
        <message>
            <source>Previous place (Shift+N)</source>
            <translation>Vorige Stelle (Umschalt+N)</translation>
        </message>
        <message>
            <source>Put it away (Escape)</source>
            <translation>Weglegen (Escape)</translation>
        </message>
        <message>
            <source>Quantities</source>
            <translation>Mengen</translation>
        </message>
        <message>
            <source>Quotes</source>
            <translation>Zitate</translation>
        </message>
        <message>
            <source>Select words or choose a fact first: then they can be copied.</source>
            <translation>Erst Wörter markieren oder einen Fakt auswählen: Dann lassen sie sich kopieren.</translation>
        </message>
        <message>
            <source>Set aside</source>
            <translation>Beiseitegelegt</translation>
        </message>
        <message>
            <source>Set aside: in {0}</source>
            <translation>Beiseitegelegt: auf {0}</translation>
        </message>
        <message>
            <source>Set aside: not part of the article</source>
            <translation>Beiseitegelegt: gehört nicht zum Artikel</translation>
        </message>
        <message>
            <source>Show a second source beside</source>
            <translation>Zweite Quelle daneben zeigen</translation>
        </message>
        <message>
            <source>Show beside</source>
            <translation>Daneben zeigen</translation>
        </message>
        <message>
            <source>Sources further to the left</source>
            <translation>Quellen weiter links</translation>
        </message>
        <message>
            <source>Sources further to the right</source>
            <translation>Quellen weiter rechts</translation>
        </message>
        <message>
            <source>Sources side by side</source>
            <translation>Quellen nebeneinander</translation>
        </message>
        <message>
            <source>Sources to show beside the first</source>
            <translation>Quellen, die neben der ersten gezeigt werden können</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Aussage</translation>
        </message>
        <message>
            <source>Statement {0} of {1}</source>
            <translation>Aussage {0} von {1}</translation>
        </message>
        <message>
            <source>Text of the source</source>
            <translation>Text der Quelle</translation>
        </message>
        <message>
            <source>Text of {0}</source>
            <translation>Text von {0}</translation>
        </message>
        <message>
            <source>Text of {0}, with a caret</source>
            <translation>Text von {0}, mit Einfügemarke</translation>
        </message>
        <message>
            <source>The two sources state no fact in common.</source>
            <translation>Die beiden Quellen berichten keinen gemeinsamen Fakt.</translation>
        </message>
        <message>
            <source>There is no second source in this project to show beside.</source>
            <translation>In diesem Projekt gibt es keine zweite Quelle, die daneben gezeigt werden könnte.</translation>
        </message>
        <message>
            <source>What can be done with these words</source>
            <translation>Was mit diesen Worten getan werden kann</translation>
        </message>
        <message>
            <source>What is marked in the text</source>
            <translation>Was im Text markiert ist</translation>
        </message>
        <message>
            <source>What this source says of the chosen fact</source>
            <translation>Was diese Quelle über den gewählten Fakt sagt</translation>
        </message>
        <message>
            <source>Whole words only (Alt+W)</source>
            <translation>Nur ganze Wörter (Alt+W)</translation>
        </message>
        <message>
            <source>Words of the note</source>
            <translation>Wortlaut der Notiz</translation>
        </message>
        <message>
            <source>Words to find in this text</source>
            <translation>Wörter, die in diesem Text gesucht werden</translation>
        </message>
        <message>
            <source>Write a note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <source>date differs</source>
            <translation>Datum weicht ab</translation>
        </message>
        <message>
            <source>dated by another source</source>
            <translation>von einer anderen Quelle datiert</translation>
        </message>
        <message>
            <source>denied elsewhere</source>
            <translation>anderswo verneint</translation>
        </message>
        <message>
            <source>entity</source>
            <translation>Entität</translation>
        </message>
        <message>
            <source>fact</source>
            <translation>Fakt</translation>
        </message>
        <message>
            <source>more than {0}</source>
            <translation>mehr als {0}</translation>
        </message>
        <message>
            <source>name differs</source>
            <translation>Name weicht ab</translation>
        </message>
        <message>
            <source>number</source>
            <translation>Zahl</translation>
        </message>
        <message>
            <source>number differs</source>
            <translation>Zahl weicht ab</translation>
        </message>
        <message>
            <source>place differs</source>
            <translation>Ort weicht ab</translation>
        </message>
        <message>
            <source>quote</source>
            <translation>Zitat</translation>
        </message>
        <message>
            <source>status differs</source>
            <translation>Stand weicht ab</translation>
        </message>
        <message>
            <source>term differs</source>
            <translation>Bezeichnung weicht ab</translation>
        </message>
        <message>
            <source>title differs</source>
            <translation>Titel weicht ab</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
        <message numerus="yes">
            <source>{0} {character|characters}</source>
            <translation>
                <numerusform>{0} Zeichen</numerusform>
                <numerusform>{0} Zeichen</numerusform>
            </translation>
        </message>
        <message>
            <source>{0}, characters {1}–{2}</source>
            <translation>{0}, Zeichen {1}–{2}</translation>
        </message>
        <message>
            <source>{0}, from the other end</source>
            <translation>{0}, vom anderen Ende her</translation>
        </message>
        <message>
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <source>“{0}” — {1} ({2})</source>
            <translation>„{0}“ – {1} ({2})</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>1 origin</source>
            <translation>1 Ursprung</translation>
        </message>
        <message>
            <source>2 origins</source>
            <translation>2 Ursprünge</translation>
        </message>
        <message>
            <source>3 or more</source>
            <translation>3 oder mehr</translation>
        </message>
        <message>
            <source>All facts together</source>
            <translation>Alle Fakten zusammen</translation>
        </message>
        <message>
            <source>Bring every dated fact into view (0 or Home)</source>
            <translation>Alle datierten Fakten zeigen (0 oder Pos1)</translation>
        </message>
        <message>
            <source>Colour: how many origins state it. Shape: {0}.</source>
            <translation>Farbe: wie viele Ursprünge es berichten. Form: {0}.</translation>
        </message>
        <message>
            <source>Dated facts, in order</source>
            <translation>Datierte Fakten, der Reihe nach</translation>
        </message>
        <message>
            <source>Denied</source>
            <translation>Verneint</translation>
        </message>
        <message>
            <source>Disagreement</source>
            <translation>Abweichung</translation>
        </message>
        <message>
            <source>Drag over the timeline to choose a range (Shift or Alt and drag; B takes what is in view)</source>
            <translation>Über die Zeitleiste ziehen, um einen Zeitraum zu wählen (Umschalt oder Alt und ziehen; B nimmt, was zu sehen ist)</translation>
        </message>
        <message>
            <source>Each fact with the entity that comes first in it</source>
            <translation>Jeder Fakt bei der Entität, die in ihm zuerst kommt</translation>
        </message>
        <message>
            <source>Each fact with the source that states it first</source>
            <translation>Jeder Fakt bei der Quelle, die ihn zuerst berichtet</translation>
        </message>
        <message>
            <source>Everything at a glance: drag the frame to move, its edges to zoom</source>
            <translation>Alles auf einen Blick: den Rahmen ziehen zum Verschieben, seine Ränder zum Vergrößern</translation>
        </message>
        <message>
            <source>Facts appear here as soon as a source says when something happened.</source>
            <translation>Fakten erscheinen hier, sobald eine Quelle sagt, wann etwas geschah.</translation>
        </message>
        <message>
            <source>Facts that no source dates (U)</source>
            <translation>Fakten, die keine Quelle datiert (U)</translation>
        </message>
        <message>
            <source>Lanes of the timeline</source>
            <translation>Spuren der Zeitleiste</translation>
        </message>
        <message>
            <source>Lanes: entities</source>
            <translation>Spuren: Entitäten</translation>
        </message>
        <message>
            <source>Lanes: facts</source>
            <translation>Spuren: Fakten</translation>
        </message>
        <message>
            <source>Lanes: kinds</source>
            <translation>Spuren: Arten</translation>
        </message>
        <message>
            <source>Lanes: sources</source>
            <translation>Spuren: Quellen</translation>
        </message>
        <message>
            <source>Left and Right go from fact to fact; L shows them as a list.</source>
            <translation>Links und Rechts gehen von Fakt zu Fakt; L zeigt sie als Liste.</translation>
        </message>
        <message>
            <source>Left and Right move what is shown; plus and minus change how much that is.</source>
            <translation>Links und Rechts verschieben das Gezeigte; Plus und Minus ändern, wie viel das ist.</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Legende</translation>
        </message>
        <message>
            <source>Legend: {0}</source>
            <translation>Legende: {0}</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>No dated fact passes the filter</source>
            <translation>Kein datierter Fakt passt zum Filter</translation>
        </message>
        <message>
            <source>No fact has a date</source>
            <translation>Kein Fakt hat ein Datum</translation>
        </message>
        <message>
            <source>No timeline yet</source>
            <translation>Noch keine Zeitleiste</translation>
        </message>
        <message>
            <source>No undated fact passes the filter</source>
            <translation>Kein undatierter Fakt passt zum Filter</translation>
        </message>
        <message>
            <source>Other sources</source>
            <translation>Andere Quellen</translation>
        </message>
        <message>
            <source>Others</source>
            <translation>Andere</translation>
        </message>
        <message>
            <source>Overview of the timeline</source>
            <translation>Übersicht der Zeitleiste</translation>
        </message>
        <message>
            <source>Planned or possible</source>
            <translation>Geplant oder möglich</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <source>Reading the facts …</source>
            <translation>Fakten werden gelesen …</translation>
        </message>
        <message>
            <source>Shorten long empty stretches</source>
            <translation>Lange leere Strecken kürzen</translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Source {0}</source>
            <translation>Quelle {0}</translation>
        </message>
        <message>
            <source>Stated</source>
            <translation>Berichtet</translation>
        </message>
        <message>
            <source>Stated by</source>
            <translation>Berichtet von</translation>
        </message>
        <message>
            <source>Take the filter back to see the others.</source>
            <translation>Nehmen Sie den Filter zurück, um die anderen zu sehen.</translation>
        </message>
        <message>
            <source>Take the range back</source>
            <translation>Zeitraum zurücknehmen</translation>
        </message>
        <message>
            <source>Take the range back (Escape)</source>
            <translation>Zeitraum zurücknehmen (Escape)</translation>
        </message>
        <message>
            <source>The same facts as a list (L)</source>
            <translation>Dieselben Fakten als Liste (L)</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline pane</source>
            <translation>Bereich der Zeitleiste</translation>
        </message>
        <message>
            <source>To bear in mind</source>
            <translation>Zu bedenken</translation>
        </message>
        <message>
            <source>Undated facts</source>
            <translation>Undatierte Fakten</translation>
        </message>
        <message>
            <source>Undated {0} ▴</source>
            <translation>Undatiert {0} ▴</translation>
        </message>
        <message>
            <source>Undated: no source says when</source>
            <translation>Undatiert: keine Quelle sagt, wann</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What is stated, planned or denied</source>
            <translation>Was berichtet, geplant oder verneint wird</translation>
        </message>
        <message>
            <source>What shares a lane</source>
            <translation>Was eine Spur teilt</translation>
        </message>
        <message>
            <source>What the signs mean</source>
            <translation>Was die Zeichen bedeuten</translation>
        </message>
        <message>
            <source>What was found is in the tray of undated facts, below at the right.</source>
            <translation>Was gefunden wurde, liegt in der Ablage der undatierten Fakten, unten rechts.</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Vergrößern (+)</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>Verkleinern (-)</translation>
        </message>
        <message>
            <source>about</source>
            <translation>ungefähr</translation>
        </message>
        <message>
            <source>date is approximate</source>
            <translation>Datum ist ungefähr</translation>
        </message>
        <message>
            <source>date is inferred, not stated</source>
            <translation>Datum ist erschlossen, nicht angegeben</translation>
        </message>
        <message>
            <source>date is uncertain</source>
            <translation>Datum ist unsicher</translation>
        </message>
        <message>
            <source>date uncertain</source>
            <translation>Datum unsicher</translation>
        </message>
        <message>
            <source>denied</source>
            <translation>verneint</translation>
        </message>
        <message>
            <source>inferred</source>
            <translation>erschlossen</translation>
        </message>
        <message>
            <source>or before</source>
            <translation>oder früher</translation>
        </message>
        <message>
            <source>planned or possible</source>
            <translation>geplant oder möglich</translation>
        </message>
        <message>
            <source>planned, not said to have happened</source>
            <translation>geplant, nicht als geschehen berichtet</translation>
        </message>
        <message>
            <source>said not to have happened</source>
            <translation>soll nicht geschehen sein</translation>
        </message>
        <message>
            <source>said to be possible</source>
            <translation>soll möglich sein</translation>
        </message>
        <message>
            <source>said to depend on something else</source>
            <translation>soll von etwas anderem abhängen</translation>
        </message>
        <message>
            <source>sources disagree</source>
            <translation>Quellen weichen ab</translation>
        </message>
        <message numerus="yes">
            <source>sources disagree in %n {way|ways}</source>
            <translation>
                <numerusform>Quellen weichen in %n Punkt ab</numerusform>
                <numerusform>Quellen weichen in %n Punkten ab</numerusform>
            </translation>
        </message>
        <message>
            <source>this day or earlier</source>
            <translation>an diesem Tag oder früher</translation>
        </message>
        <message>
            <source>this day or later</source>
            <translation>an diesem Tag oder später</translation>
        </message>
        <message>
            <source>uncertain</source>
            <translation>unsicher</translation>
        </message>
        <message>
            <source>undated: {0}</source>
            <translation>undatiert: {0}</translation>
        </message>
        <message>
            <source>wished for, not said to have happened</source>
            <translation>gewünscht, nicht als geschehen berichtet</translation>
        </message>
        <message numerus="yes">
            <source>{0} dated {fact|facts}, {1}.</source>
            <translation>
                <numerusform>{0} datierter Fakt, {1}.</numerusform>
                <numerusform>{0} datierte Fakten, {1}.</numerusform>
            </translation>
        </message>
        <message>
            <source>{0} facts in view, up to {1} at a time. Zoom in to see each; L lists them.</source>
            <translation>{0} Fakten zu sehen, bis zu {1} zugleich. Vergrößern Sie, um jeden zu sehen; L listet sie auf.</translation>
        </message>
        <message numerus="yes">
            <source>{0} {fact|facts}: {1}</source>
            <translation>
                <numerusform>{0} Fakt: {1}</numerusform>
                <numerusform>{0} Fakten: {1}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>A bar is as wide as its date is exact: a day, a month, a year. Its colour says how many sources state it, and a triangle that they differ. Click a bar, or go with the arrow keys. This one is chosen now.</source>
            <translation>Ein Balken ist so breit, wie sein Datum genau ist: ein Tag, ein Monat, ein Jahr. Die Farbe sagt, wie viele Quellen ihn berichten, ein Dreieck, dass sie voneinander abweichen. Klicken Sie einen Balken an, oder gehen Sie mit den Pfeiltasten. Dieser ist jetzt gewählt.</translation>
        </message>
        <message>
            <source>All sources side by side</source>
            <translation>Alle Quellen nebeneinander</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Beside the lines stand the date of every fact, how many sources state it, and in what they differ. Copies of one text count once.</source>
            <translation>Neben den Zeilen stehen das Datum jedes Fakts, wie viele Quellen ihn berichten und worin sie abweichen. Kopien eines Textes zählen einmal.</translation>
        </message>
        <message>
            <source>Compare ({0}) has a row for every fact and a column for every source, and tells who is silent.</source>
            <translation>Der Vergleich ({0}) hat eine Zeile für jeden Fakt und eine Spalte für jede Quelle und sagt, wer schweigt.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Each reading stands beside its sources. Dateline shows a disagreement and explains it; it never decides for you.</source>
            <translation>Jede Lesart steht bei ihren Quellen. Dateline zeigt eine Abweichung und erklärt sie; es entscheidet nie für Sie.</translation>
        </message>
        <message>
            <source>End the tour (Esc); Help has it again</source>
            <translation>Rundgang beenden (Esc); die Hilfe hat ihn wieder</translation>
        </message>
        <message>
            <source>Every fact is a bar in time</source>
            <translation>Jeder Fakt ist ein Balken in der Zeit</translation>
        </message>
        <message>
            <source>Find anything, do anything</source>
            <translation>Alles finden, alles tun</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Nothing is known here without words that say so, and here they stand. J and K go to the next and the previous fact, N to the next place that states this one, in whichever source that is.</source>
            <translation>Nichts ist hier bekannt ohne Worte, die es sagen, und hier stehen sie. J und K gehen zum nächsten und zum vorigen Fakt, N zur nächsten Stelle, die diesen berichtet, in welcher Quelle sie auch steht.</translation>
        </message>
        <message>
            <source>On (Enter or →)</source>
            <translation>Weiter (Eingabe oder →)</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>The inspector tells everything about what is chosen: the date with the words and the reasoning that it comes from, who, how many, and where it is stated. Every value leads to its words.</source>
            <translation>Der Inspektor sagt alles über das Gewählte: das Datum mit den Worten und der Herleitung, aus denen es stammt, wer, wie viele und wo es steht. Jeder Wert führt zu seinen Worten.</translation>
        </message>
        <message>
            <source>The margin says when, and who agrees</source>
            <translation>Der Rand sagt, wann und wer zustimmt</translation>
        </message>
        <message>
            <source>The step before (←)</source>
            <translation>Der Schritt davor (←)</translation>
        </message>
        <message>
            <source>The tour needs a project with facts: import articles first.</source>
            <translation>Der Rundgang braucht ein Projekt mit Fakten: Importieren Sie zuerst Artikel.</translation>
        </message>
        <message>
            <source>These words state it</source>
            <translation>Diese Worte sagen es</translation>
        </message>
        <message>
            <source>Tour, {0}: {1}. {2}</source>
            <translation>Rundgang, {0}: {1}. {2}</translation>
        </message>
        <message>
            <source>What the tour speaks of</source>
            <translation>Wovon der Rundgang spricht</translation>
        </message>
        <message>
            <source>Where sources differ</source>
            <translation>Wo Quellen voneinander abweichen</translation>
        </message>
        <message>
            <source>Why this date?</source>
            <translation>Warum dieses Datum?</translation>
        </message>
        <message>
            <source>{0} looks for facts, entities, sources and words. {1} has every command, F1 every key. Your own articles? Drop them on the window.</source>
            <translation>{0} sucht nach Fakten, Entitäten, Quellen und Wörtern. {1} hat jeden Befehl, F1 jede Taste. Eigene Artikel? Ziehen Sie sie auf das Fenster.</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} von {1}</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Choose where to keep it, then import articles ({0})</source>
            <translation>Wählen, wo es liegen soll, dann Artikel importieren ({0})</translation>
        </message>
        <message>
            <source>Five articles, ready to explore</source>
            <translation>Fünf Artikel, bereit zum Erkunden</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Open a .dateline file ({0})</source>
            <translation>Eine .dateline-Datei öffnen ({0})</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Open the sample project</source>
            <translation>Beispielprojekt öffnen</translation>
        </message>
        <message>
            <source>Or drop articles, a folder of them, or a .dateline file anywhere on this window.</source>
            <translation>Oder ziehen Sie Artikel, einen Ordner damit oder eine .dateline-Datei irgendwo auf dieses Fenster.</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>Turns a pile of articles into dated facts, and never lets go of the words that state them.</source>
            <translation>Macht aus einem Stapel Artikel datierte Fakten und lässt die Worte, die sie belegen, nie los.</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Willkommen</translation>
        </message>
        <message>
            <source>{0}, in {1}</source>
            <translation>{0}, in {1}</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <source>All panes</source>
            <translation>Alle Bereiche</translation>
        </message>
        <message>
            <source>Dateline speaks this language from its next start on.</source>
            <translation>Dateline spricht diese Sprache ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Done again: {0}</source>
            <translation>Wiederholt: {0}</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>No program of this system opened {0}. The copy is at {1}.</source>
            <translation>Kein Programm dieses Systems hat {0} geöffnet. Die Kopie liegt unter {1}.</translation>
        </message>
        <message>
            <source>Reading room</source>
            <translation>Lesesaal</translation>
        </message>
        <message>
            <source>Sources and entities</source>
            <translation>Quellen und Entitäten</translation>
        </message>
        <message>
            <source>Taken back: {0}</source>
            <translation>Zurückgenommen: {0}</translation>
        </message>
        <message>
            <source>The note is gone. {0} brings it back.</source>
            <translation>Die Notiz ist weg. {0} bringt sie zurück.</translation>
        </message>
        <message>
            <source>There are no notes on this source.</source>
            <translation>Zu dieser Quelle gibt es keine Notizen.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Es gibt nichts zurückzunehmen.</translation>
        </message>
        <message>
            <source>Upper panes</source>
            <translation>Obere Bereiche</translation>
        </message>
        <message>
            <source>What you wrote is kept under ‘Details’, to be copied.</source>
            <translation>Was Sie geschrieben haben, steht unter ‚Einzelheiten‘ und kann kopiert werden.</translation>
        </message>
    </context>
</TS>
