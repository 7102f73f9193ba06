"""Words of a text that may name somebody whom nobody has told of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from cocreate_desktop.domain.folding import fold
from cocreate_desktop.domain.topics.function_words import FUNCTION_WORDS, Language, language_of

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_WITHIN = re.compile(r"[\w,;] ")
"""What stands before a word within a sentence."""
_LABEL = re.compile(r"\bP\d+(?: [A-Z][a-z])?\b")
"""What the paper calls somebody: "P3", "P3 Gh"."""
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_NO_NAME = re.compile(
    r"\bI[’']\w+|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b"
    r"|\b(?:January|February|July|September|October|November|December|Christmas|Easter)\b"
    rf"|(?<![:.\d])\d{{1,2}} {_MONTH}\b|\b(?i:in|since|until|till|last|next|every) {_MONTH}\b(?! [A-Z])"
)
"""Capitals that name nobody: "I’m", "Saturday", "5 Dec", "in May"; elsewhere May may be somebody."""
_OF_SOMEBODY = re.compile(r"[’']s?$")
_DEED = re.compile(r"[a-z]{2,}(?:s|ed)")
"""How English verbs end that say what somebody does or did."""
_DEEDS = frozenset(
    "bought felt gets goes knew paid said saw says thought told took"
    " aarzelt antwoordt denkt dacht kijkt keek knikt koopt lacht lachte neemt nam twijfelt vertelt vertelde"
    " vindt vond vraagt vroeg wacht weet wist wil wilde zegt zei"
    " achete attend comprend croit demande demandait dit disait hesite paie pense pensait prefere prend"
    " raconte regarde repond rit sait sourit trouve trouvait veut voulait"
    " antwortet bezahlt denkt dachte erzahlt findet fand fragt fragte glaubt glaubte kauft lacht meint meinte"
    " mochte nickt nimmt nahm sagt sagte schaut uberlegt versteht wartet weiss wusste wollte zahlt"
    " zogert".split()
)
"""What somebody does, in other words, folded."""
_BEHIND_ARTICLE = re.compile(
    r"\b(?i:der|die|das|den|dem|des|k?eine?[mnrs]?|zum|zur|[ia]m|[ai]ns|beim|vom)(?: [a-zäöüß]+e[mnrs]?)?"
    r" ([^\W\d_]+)"
)
"""A German noun, which has a capital and is no name."""
_NO_NAMES = frozenset[str]().union(
    *FUNCTION_WORDS.values(),
    "anybody client cliente customer customers everybody frau hallo hello herr hey hi homme femme klant"
    " kunde kunden kundin madame mann meneer mevrouw monsieur nobody people person today tomorrow verkaufer"
    " verkauferin whoever yesterday".split(),
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty thirty forty fifty".split(),
)
"""Words that begin a sentence and name nobody, folded."""


def possible_names(texts: Iterable[str], others: Iterable[str] = ()) -> Iterator[tuple[str, str]]:
    """Words that may name somebody, each with its text; `others` only tell which words are ordinary ones.

    Within a sentence a capital is enough, but for what stands behind a German article somewhere. At its
    beginning, where every word has one, a name is what stands nowhere in small letters, and has an ’s or what
    somebody does behind it: "Marc leans", where "leans" is such a word by its ending or by beginning another
    text, as a note on somebody does.
    """
    texts = tuple(texts)
    told = (*texts, *others)
    nouns = frozenset(map(_plain, _german_nouns(told)))
    begun = {_plain(first[0]) for text in texts if (first := _WORD.match(text))}
    sentences = _Sentences(_NO_NAMES | small_words(told), begun - _NO_NAMES, nouns)
    for text in texts:
        for words in sentences.names_in(_NO_NAME.sub("x", _LABEL.sub("…", text))):
            yield words, text


def small_words(texts: Iterable[str]) -> frozenset[str]:
    """The words that stand in small letters somewhere, folded."""
    small = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
    return frozenset(map(_plain, small))


def _german_nouns(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        nouns = _BEHIND_ARTICLE.findall(text)
        if nouns and language_of(text) is Language.GERMAN:
            yield from nouns


@dataclass(frozen=True)
class _Sentences:
    """How texts speak, in folded words: the ordinary ones, those with which one begins, and German nouns."""

    ordinary: Set[str]
    begun: Set[str]
    nouns: Set[str]

    def names_in(self, text: str) -> Iterator[str]:
        for run in _runs(text):
            for place, word in enumerate(run):
                if _plain(word[0]) in self.nouns:
                    continue
                before = max(0, word.start() - 2)
                if _WITHIN.fullmatch(text, before, word.start()) or self._begins_with_name(run[place:], text):
                    yield _OF_SOMEBODY.sub("", text[word.start() : run[-1].end()])
                    break

    def _begins_with_name(self, run: list[re.Match[str]], text: str) -> bool:
        first = _plain(run[0][0])
        if len(first) < 2 or first in self.ordinary:
            return False
        if _OF_SOMEBODY.search(run[0][0]):
            return True
        following = _WORD.match(text[run[-1].end() :].removeprefix(" "))
        return following is not None and following[0].islower() and self._is_deed(_plain(following[0]), first)

    def _is_deed(self, word: str, first: str) -> bool:
        if word in _DEEDS or (_DEED.fullmatch(word) and word not in _NO_NAMES):
            return True
        # Where the first word may be the deed, as in "Sees sign B", the second is none for sure.
        return word in self.begun and not _DEED.fullmatch(first)


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that follow each other."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and not (_has_capital(word[0]) and text[run[-1].end() : word.start()] == " "):
            yield run
            run = []
        if _has_capital(word[0]):
            run.append(word)
    if run:
        yield run


def _has_capital(word: str) -> bool:
    """One sign is no name, and a broken-off word neither."""
    return len(word) > 1 and word[0].isupper() and not word.endswith("-")


def _plain(word: str) -> str:
    """Without what an apostrophe adds, but "O’Neil" is whole."""
    return fold(re.split("[’'](?![A-ZÀ-Þ])", word)[0])
