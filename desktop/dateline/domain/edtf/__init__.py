"""Dates as precise as they were stated: EDTF (ISO 8601-2:2019), levels 0 to 2."""

from dateline.domain.edtf.calendar import from_ordinal, ordinal
from dateline.domain.edtf.grammar import day, is_valid, parse
from dateline.domain.edtf.value import Edtf, Precision

__all__ = ["Edtf", "Precision", "day", "from_ordinal", "is_valid", "ordinal", "parse"]
