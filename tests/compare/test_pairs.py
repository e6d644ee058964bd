"""Short pairs of texts as editors write them: what contradicts, and what merely looks alike."""

import pytest

from reconcile import pipeline

CONTRADICT = [
    pytest.param(
        "The council voted 6-3 to approve the budget.",
        "The council approved the budget by a vote of 6 to 2.",
        id="vote",
    ),
    pytest.param(
        "Published: 8 July 2026\n\nRovers will host Everton on Friday, August 15.",
        "Published: 8 July 2026\n\nRovers will host Everton on Saturday, August 15.",
        id="weekday noyear",
    ),
    pytest.param(
        "A fire at the Voltaic plant in Harlow killed 14 people and injured 37 others, "
        "police said.",
        "Police confirmed that 41 people died in the fire at the Voltaic plant in Harlow "
        "and 37 people were injured.",
        id="toll",
    ),
    pytest.param(
        "The fire at the Voltaic plant in Harlow killed 14 people, police said.",
        "The fire at the Voltaic plant in Harlow killed 41 people, police said.",
        id="toll-same-verb",
    ),
    pytest.param(
        "Norvane said first-quarter net profit rose 18% to $4.86 billion.",
        "Norvane reported first-quarter net profit of $4.86 million, an increase of 18%.",
        id="mn/bn dollars",
    ),
    pytest.param(
        "Norvane employs 14,200 people in 32 countries.",
        "Norvane has 14,200 employees in 23 countries.",
        id="countries",
    ),
    pytest.param(
        "Ashdown has 164 branches.",
        "Ashdown runs 146 branches.",
        id="branches",
    ),
    pytest.param(
        "Ashdown chief executive Priya Raman will step down with a payment of £1.8m.",
        "Priya Raman, Ashdown's chief executive, will leave with £18m.",
        id="payoff",
    ),
    pytest.param(
        "Ashdown chief executive Priya Raman will receive a payment of £1.8m.",
        "Ashdown chief executive Priya Raman will receive a payment of £18m.",
        id="payoff same words",
    ),
    pytest.param(
        "The Halcyon spacecraft entered orbit around Themis after a journey of 1.9 "
        "billion kilometres.",
        "ESA's Halcyon is in orbit around Themis after travelling 1.9 million kilometres.",
        id="km",
    ),
    pytest.param(
        "Emeka Okafor scored 27 goals in 44 appearances last season.",
        "Emeka Okafor scored 27 goals in 40 appearances last season.",
        id="apps",
    ),
    pytest.param(
        "Rovers will host Everton on Friday, August 15, 2026.",
        "",
        id="weekday year",
    ),
    pytest.param(
        "Published: November 5, 2025\n\nThe Port Ellery election results will be "
        "certified on November 25.",
        "Published: November 7, 2025\n\nThe Port Ellery election results will be "
        "certified on November 28.",
        id="certified date",
    ),
    pytest.param(
        "The fire at the Voltaic plant in Harlow broke out at 2:40 a.m. on March 11, 2026.",
        "The fire at the Voltaic plant in Harlow broke out at 2:40 a.m. on March 10, 2026.",
        id="fire start",
    ),
    pytest.param(
        "More than 120 firefighters and 18 fire engines fought the fire at the Voltaic plant.",
        "Around 120 firefighters and 16 fire engines attended the fire at the Voltaic plant.",
        id="engines",
    ),
    pytest.param(
        "Acme cuts 900 jobs\n\nAcme will cut 980 jobs in Ohio, it said.",
        "",
        id="headline",
    ),
    pytest.param(
        "Acme wins $4.8 billion contract\n\nAcme said on Monday it had won a $4.89 "
        "billion contract from the Navy.",
        "",
        id="headline$",
    ),
    pytest.param(
        "Rovers have signed striker Emeka Okafor from Benfica for £42m on a five-year contract.",
        "Rovers signed Emeka Okafor from Benfica for £42m. The striker agreed a "
        "four-year contract with Rovers.",
        id="contract",
    ),
    pytest.param(
        "Revenue at Norvane grew 12% to $21.3 billion in the three months to March 31.",
        "Norvane's revenue was up 12% at $23.1 billion.",
        id="revenue swap",
    ),
    pytest.param(
        "Sales of Lirazan rose 41% to $8.9 billion.",
        "Lirazan sales brought in $8.9 billion, a rise of 14%.",
        id="growth pct",
    ),
    pytest.param(
        "The Halcyon probe was launched from Kourou on 22 March 2022.",
        "Halcyon launched on 25 March 2022 from Kourou.",
        id="launch date",
    ),
    pytest.param(
        '"Everything we planned for happened to the minute," said Ingrid Solheim, the '
        "project scientist.",
        '"Everything we planned for happened to the second," said Ingrid Solheim, the '
        "project scientist.",
        id="quote",
    ),
    pytest.param(
        "Emeka Okafor, 23, has joined Rovers.",
        "Emeka Okafor, 24, has joined Rovers.",
        id="age",
    ),
    pytest.param(
        "Voltaic has operated in Harlow since 2018.",
        "Voltaic has operated in Harlow since 2016.",
        id="founded",
    ),
    pytest.param(
        "The fire at the Voltaic plant in Harlow broke out at 2:40 a.m. on March 11, 2026.",
        "The fire at the Voltaic plant in Harlow broke out at 4:20 a.m. on March 11, 2026.",
        id="clock",
    ),
    pytest.param(
        "Acme will invest $5 billion over three years in Ohio.",
        "Acme will invest $5 billion over five years in Ohio.",
        id="over-years2",
    ),
    pytest.param(
        "Acme will cut 1,100 jobs: 700 in Ohio and 500 in Texas.",
        "",
        id="wrong sum",
    ),
]

STAND = [
    pytest.param(
        "A bus crash in Lima killed 12 people.",
        "A bus crash in Lima injured 21 people.",
        id="killed/injured",
    ),
    pytest.param(
        "Operating profit at Acme Corp was 244 million euros before one-off items.",
        "Operating profit at Acme Corp was 198 million euros after one-off items.",
        id="one-off items",
    ),
    pytest.param(
        "June 4, 2025 - Acme Corp's net debt stood at 1.1 billion euros at the end of March.",
        "October 1, 2025 - Acme Corp's net debt was 1.6 billion euros at the end of September.",
        id="as-of days, by the dateline",
    ),
    pytest.param(
        "March 12, 2025 - Acme Corp employed 3,150 people at the end of 2023.",
        "October 2, 2025 - Acme Corp now employs 3,510 people.",
        id="texts of other years",
    ),
    pytest.param(
        "Acme Corp raised its sales target to 3.3 billion euros from 3.0 billion.",
        "Acme Corp has set a sales target of 3.0 billion euros.",
        id="the older figure is told too, without its currency",
    ),
    pytest.param(
        "Acme Corp employs 3,300 people, up from 3,030.",
        "Acme Corp employs 3,030 people.",
        id="the older figure is told too, without its noun",
    ),
    pytest.param(
        "Acme will invest $5 billion over three years in Ohio.",
        "Acme will invest $5 billion in Ohio in the next three years.",
        id="over-years",
    ),
    pytest.param(
        "West Yorkshire Police arrested 12 people in raids on Tuesday and seized cocaine.",
        "Greater Manchester Police arrested 21 people in raids on Tuesday and seized cocaine.",
        id="FA two forces",
    ),
    pytest.param(
        "Acme Corp. said it would cut 1,200 jobs in Ohio and close two plants.",
        "Borealis Inc. said it would cut 2,100 jobs in Ohio and close three plants.",
        id="FA two firms",
    ),
    pytest.param(
        "Acme's revenue was $12.4 billion in 2025.",
        "Acme's revenue was $14.2 billion in 2024.",
        id="FA two years",
    ),
    pytest.param(
        "Published: 5 May 2026\n\nAt least 14 people were killed in the Harlow fire, police said.",
        "Published: 6 May 2026\n\nThe death toll from the Harlow fire rose to 17 people, "
        "police said, up from 14 people on Tuesday.",
        id="FA update",
    ),
    pytest.param(
        "Police in Leeds arrested 12 people on Tuesday in drug raids.",
        "Police in Bradford arrested 21 people on Tuesday in drug raids.",
        id="FA two cities",
    ),
    pytest.param(
        "Acme's revenue was $4.7 billion in the first quarter of 2024.",
        "Acme's revenue was $18.9 billion in 2024.",
        id="quarter and year",
    ),
    pytest.param(
        "Acme sold 4,200 buses in May 2024.",
        "Acme sold 2,400 buses in the first half of 2024.",
        id="month and half",
    ),
    pytest.param(
        "Acme meldete für 2024 einen Nettoumsatz von 4,7 Milliarden Euro.",
        "Acme meldete für 2024 einen Bruttoumsatz von 5,9 Milliarden Euro.",
        id="net and gross in German",
    ),
    pytest.param(
        "Acme set a target of 4,200 buses for the Oslo plant.",
        "Acme built 2,400 buses at the Oslo plant.",
        id="target and fact",
    ),
    pytest.param(
        "Sales of Lirazan rose 41% to $8.9 billion.",
        "Profit from Lirazan rose 14% on sales of $8.9 billion.",
        id="two measures beside one figure",
    ),
    pytest.param(
        "Emeka Okafor, 23, has joined Rovers.",
        "Ade Okafor, 24, has joined Rovers.",
        id="two people's ages",
    ),
    pytest.param(
        "Voltaic has operated in Harlow since 2018.",
        "Voltaic has operated in Leeds since 2016.",
        id="two places since",
    ),
    pytest.param(
        "The fire at the Voltaic plant broke out at 2:40 a.m. on March 11, 2026.",
        "Crews had put out the blaze by 6:15 a.m. on March 11, 2026.",
        id="two hours of one day",
    ),
]

MISSED = [
    pytest.param(
        "Norvane said first-quarter net profit rose 18% to 4.86 billion Danish crowns.",
        "Norvane reported first-quarter net profit of 4.86 million crowns, an increase of 18%.",
        id="mn/bn crowns",
    ),
    pytest.param(
        "Corvid Bank's takeover of Ashdown is expected to close on 30 September 2026.",
        "Corvid Bank's takeover of Ashdown is due to close on 30 June 2026.",
        id="close date",
    ),
    pytest.param(
        "County Clerk Anita Rowe said about 900 provisional ballots remain to be counted.",
        "County Treasurer Anita Rowe said about 900 provisional ballots remain to be counted.",
        id="clerk",
    ),
]


def finds(left: str, right: str) -> bool:
    texts = {"a.txt": left} | ({"b.txt": right} if right else {})
    found = pipeline.check_texts(texts).findings
    return any(finding.severity in {"error", "warning"} for finding in found)


@pytest.mark.parametrize(("left", "right"), CONTRADICT)
def test_texts_that_cannot_both_be_true_are_reported(left: str, right: str) -> None:
    assert finds(left, right)


@pytest.mark.parametrize(("left", "right"), STAND)
def test_texts_that_look_alike_and_differ_in_place_time_or_subject_are_not(
    left: str, right: str
) -> None:
    assert not finds(left, right)


@pytest.mark.xfail(strict=True, reason="not yet read: bare crowns, county roles")
@pytest.mark.parametrize(("left", "right"), MISSED)
def test_contradictions_that_are_known_to_be_missed(left: str, right: str) -> None:
    assert finds(left, right)
