"""The common ground of every domain value: frozen, strict about its fields, comparable."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value. Fields it does not know are refused: a typing error is not a fact."""

    model_config = ConfigDict(frozen=True, extra="forbid")
