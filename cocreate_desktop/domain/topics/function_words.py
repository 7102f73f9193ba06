"""Words that hold a sentence together and say nothing of its topic, of four languages, without their accents.

Languages share letters but not meanings: "door" is English for a thing and Dutch for "by". So the words of
one language only are left out of a text: that of which it has the most.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from cocreate_desktop.domain.folding import fold


class Language(StrEnum):
    ENGLISH = "en"
    DUTCH = "nl"
    FRENCH = "fr"
    GERMAN = "de"


FUNCTION_WORDS = {
    Language.ENGLISH: frozenset(
        "a able about after again all also although always am an and any anyone anything are aren as at"
        " away be because been before being better both but by can cannot could couldn did didn do does"
        " doesn doing don done down during each either else enough etc even ever every everyone everything"
        " few for from further get gets getting give go goes going good got had hadn has hasn have haven"
        " having he her here hers him his how however if in into is isn it its itself just keep know less"
        " let like ll lot made make makes making many may maybe me might mine more most much must my need"
        " needs never new next nice no not nothing now of off often oh ok okay on once one only or other"
        " others our out over own per please put quite rather re really said same say says see seen shall"
        " she should shouldn since so some somebody someone something still such take than that the their"
        " them then there these they thing things think this those though through to together too uh um"
        " under until up us use used very via want wants was wasn way we well were weren what when where"
        " whether which while who whom whose why will with within without won would wouldn yeah yes yet you"
        " your yours".split()
    ),
    Language.DUTCH: frozenset(
        "aan af al alle alleen alles als altijd ander andere anders beetje ben bij bijna blijft daar daarna"
        " daarom dan dat de der deze die dit doe doen doet door dus echt een eens eerst elk elke en enkel er"
        " erg ergens even gaan gaat geen gewoon goed graag had hadden heb hebben hebt heeft heel hem het"
        " hier hij hoe hun iedereen iemand iets ik in is ja je jij jou jouw jullie kan kon konden kunnen"
        " laat liever maar maken me mee meer meest men met mij mijn misschien moest moet moeten mogen na"
        " naar nee niemand niet niets nog nooit nu of om omdat onder ons onze ook op over samen staat steeds"
        " te tegen terug toch toen tot tussen u uit uw vaak van veel vind vinden vindt voor waar waarom want"
        " waren was wat we weer weg weinig wel welk welke werd werden wie wij wil willen word worden wordt"
        " ze zeer zegt zei zelf zich zij zijn zo zoals zonder zou zouden zullen".split()
    ),
    Language.FRENCH: frozenset(
        "ai aime alors apres as assez au aucun aucune aussi autre autres aux avait avant avec avez avoir"
        " avons beaucoup bien bon bonne ca car ce ceci cela celle celui ces cet cette chaque chez ci comme"
        " comment dans de dehors deja des deux dire dit doit doivent donc dont du elle elles en encore entre"
        " est et etaient etait ete etes etre eux faire fait faut fois font ici il ils jamais je juste la le"
        " les leur leurs lui ma mais me meme mes mieux moi moins mon ne ni non nos notre nous on ont ou oui"
        " par parce pas pendant peu peut peuvent peux plus plutot pour pourquoi pouvoir pres puis qu quand"
        " que quel quelle quelqu quelque quelques qui quoi rien sa sans se sera serait ses seulement si soit"
        " son sont sous suis sur ta te tes toi ton toujours tous tout toute toutes tres trop tu un une va"
        " vais vers veut veux voir vont vos votre vous vraiment vu".split()
    ),
    Language.GERMAN: frozenset(
        "ab aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus"
        " bei beim bin bis bist bitte da dabei dafur damit dann darf das dass dazu dein deine dem den denn"
        " der des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch durfen eher"
        " ein eine einem einen einer eines einfach einmal er erst es etwas euch euer eure fur ganz gar gegen"
        " gehen geht genau gern gerne gibt gut hab habe haben hat hatte hatten hier hin ich ihm ihn ihnen"
        " ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jemand jetzt kann"
        " kein keine keinem keinen keiner konnen konnte konnten lieber machen macht man manche mehr mein"
        " meine meinem meinen meiner mich mir mit mochte muss mussen nach neben nein nicht nichts nie"
        " niemand noch nur ob oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich sie sind"
        " so sogar soll sollen sollte sollten sonst statt tun uber um und uns unser unsere unter viel viele"
        " vielleicht vom von vor wahrend war ware waren warum was weg wegen weil welche welcher wenig wenn"
        " wer werde werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwischen".split()
    ),
}


_USUAL = 2
_WORD = re.compile(r"[^\W\d_]+")


def topic_words(texts: Iterable[Sequence[str]]) -> list[list[str]]:
    """The words of each text but the function words of its language. Words come folded, without accents.

    One word hardly shows a language; what most texts are in counts as much as two.
    """
    texts = list(texts)
    counts = [_function_words(words) for words in texts]
    leading = Counter(one for count in counts for one in Language if _leads(one, count))
    usual = {one: _USUAL * leading[one] / max(1, leading.total()) for one in Language}
    spoken = [max(Language, key=lambda one: count[one] + usual[one]) for count in counts]
    return [
        [word for word in words if len(word) > 1 and word not in FUNCTION_WORDS[language]]
        for words, language in zip(texts, spoken, strict=True)
    ]


def language_of(text: str) -> Language | None:
    """The language of which a text has the most function words; None where it shows none."""
    count = _function_words(_WORD.findall(fold(text)))
    return next((one for one in Language if _leads(one, count)), None)


def _function_words(words: Sequence[str]) -> Counter[Language]:
    return Counter(one for word in words for one in Language if word in FUNCTION_WORDS[one])


def _leads(language: Language, count: Counter[Language]) -> bool:
    return all(count[language] > count[other] for other in Language if other is not language)
