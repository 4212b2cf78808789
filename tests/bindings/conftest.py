"""How the tests of this folder run: each the same way every time, and nothing is left in the source tree."""
from hypothesis import settings

settings.register_profile("tael", database=None, deadline=None, derandomize=True, print_blob=False)
settings.load_profile("tael")
