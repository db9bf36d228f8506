<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Actions</name>
        <message>
            <source>About Dateline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All commands…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All facts again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compare the sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find in the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forward</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import articles…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Menu bar</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New project…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next fact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next place lit up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only facts with the chosen entity</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the menu</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open the sample project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous fact</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous place lit up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text in its usual size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the entities</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the inspector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the next pane</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the previous pane</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>To the timeline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>View</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Agreement</name>
        <message>
            <source>1 origin in {0} sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>1 source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} origins in {1} sources</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} origins in {1} sources differ</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} sources agree</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{0} sources differ</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Dateline projects</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a folder of articles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import articles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep the new project in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open a project</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Drop</name>
        <message>
            <source>Drop to import</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Details</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismiss this notice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Notice</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show every message</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sign of the notice</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>All commands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Commands</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No command is called ‘{0}’.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What would you like to do?</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>It works offline: no connection is ever opened.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made with</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Turns a pile of articles into dated facts, and never lets go of the words that state them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Version {0}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Versions and licences</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
