"""Numbers in the languages that have a rules file: one sentence for each way of writing."""

import sys
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import reconcile
from reconcile.extract.numbers import numbers
from reconcile.knowledge.locales import languages
from reconcile.model import Amount

READ = [
    ("de", "52,7 Mrd. Euro", ["52700000000 EUR"]),
    ("de", "dreieinhalb Millionen Menschen", ["3500000 person"]),
    ("de", "sechs und zwei Drittel Liter", ["6.666666666666666666666666667 liter"]),
    ("de", "eine halbe Million Eier", ["500000 eier"]),
    ("de", "eintausendvierhundertsechzehn Komma fünfzehn", ["1416.15 "]),
    ("de", "zwei Euro und fünfzig Cent", ["2.5 EUR"]),
    ("de", "zwischen 3 und 5 kg", ["3-5 kilogram"]),
    ("de", "der dritte Platz", ["3 "]),
    ("de", "3.000.000 Stück und 1.234.567,89 kg", ["3000000 stück", "1234567.89 kilogram"]),
    ("fr", "quatre-vingt-dix-sept mille", ["97000 "]),
    ("fr", "420 millions d'euros", ["420000000 EUR"]),
    ("fr", "un sur cent", ["0.01 "]),
    ("fr", "au moins 10 euros", ["10 EUR"]),
    ("fr", "50 centimes", ["0.5 EUR"]),
    ("fr", "Il valait 1,37 milliard un an plus tôt.", ["1370000000 "]),
    ("pt", "ante R$ 1,37 bilhão um ano antes", ["1370000000 BRL"]),
    ("es", "Fueron 1.370 millones de un año antes.", ["1370000000 "]),
    ("sv", "3 hundra en", ["301 "]),
    ("fr", "une marge de plus ou moins 3 points", ["3 percentage_point"]),
    ("de", "eine Toleranz von plus/minus 3 Prozentpunkten", ["3 percentage_point"]),
    ("es", "más de treinta y tres por ciento", ["33 percent"]),
    ("es", "cuarenta y siete coma veintiocho", ["47.28 "]),
    ("es", "3 de cada 10", ["0.3 "]),
    ("pt", "décima primeira vez", ["11 "]),
    ("pt", "vinte e quatro mil", ["24000 "]),
    ("it", "settecentoventunomila euro", ["721000 EUR"]),
    ("nl", "2 uur en 30 minuten", ["150 minute"]),
    ("nl", "twee derde", ["0.6666666666666666666666666667 "]),
    ("sv", "tre femtedelar", ["0.6 "]),
    ("nb", "tjuefire kroner", ["24 NOK"]),
    ("da", "femoghalvtreds", ["55 "]),
    ("pl", "sto dwadzieścia złotych", ["120 PLN"]),
    ("ru", "три с половиной", ["3.5 "]),
    ("ru", "полтора часа", ["1.5 hour"]),
    ("tr", "yüzde 22", ["22 percent"]),
    ("tr", "100 lira 75 kuruş", ["100.75 TRY"]),
    ("tr", "20 ve 30 arasında", ["20-30 "]),
    ("tr", "500 milyon dolarlık", ["500000000 USD"]),
    ("tr", "beş bölü yüz", ["0.05 "]),
    ("tr", "sıfır virgül yetmiş yedi", ["0.77 "]),
    ("ar", "سنتان", ["2 year"]),
    ("ar", "خمسة وعشرون دولار", ["25 USD"]),
    ("ar", "٢٠٠٠٫٥ كيلومتر", ["2000.5 kilometer"]),
    ("ar", "الخامس والعشرين", ["25 "]),
    ("hi", "डेढ़ लाख रुपए", ["150000 INR"]),
    ("hi", "५० प्रतिशत", ["50 percent"]),
    ("zh", "3800亿元", ["380000000000 CNY"]),
    ("zh", "百分之三点五", ["3.5 percent"]),
    ("zh", "一千万分之六", ["0.0000006 "]),
    ("zh", "二百五", ["250 "]),
    ("zh", "一百零五个", ["105 "]),
    ("zh", "二〇二四个", ["2024 "]),
    ("zh", "五又三分之一", ["5.333333333333333333333333333 "]),
    ("zh", "两米半", ["2.5 meter"]),
    ("zh", "個半小時", ["1.5 hour"]),
    ("zh", "500余万", ["5000000 "]),
    ("zh", "第三", ["3 "]),
    ("zh", "三成", ["30 percent"]),
    ("zh", "三千两百两", ["3200 liang"]),
    ("zh", "二至三公升", ["2-3 liter"]),
    ("zh", "50元6角三分", ["50.63 CNY"]),
    ("zh", "摄氏37度", ["37 degree_Celsius"]),
    ("zh", "大于100并且小于300的数", ["100-300 "]),
    ("zh", "最多100最少20个", ["20-100 "]),
    ("zh", "五十兆字节", ["50 megabyte"]),
    ("zh", "12k个百分点", ["12000 percentage_point"]),
    ("zh", "一些统一的一样", []),
    ("ja", "１兆２千億円", ["1200000000000 JPY"]),
    ("ja", "時速120キロメートル", ["120 kilometer/hour"]),
    ("ja", "三番目の席", ["3 "]),
    ("ja", "二と四分の一", ["2.25 "]),
    ("ja", "マイナス五です", ["-5 "]),
    ("ja", "三は奇数", ["3 "]),
    ("ja", "答えは-5", ["-5 "]),
    ("ja", "三分のマイナス一", ["-0.3333333333333333333333333333 "]),
    ("ja", "百分の二", ["2 percent"]),
    ("ko", "이천칠백삼십오만원", ["27350000 KRW"]),
    ("ko", "일점이삼불", ["1.23 USD"]),
    ("ko", "스무 번째 사람", ["20 "]),
    ("ko", "삼분의 일", ["0.3333333333333333333333333333 "]),
    ("ko", "백화점에서", []),
    ("en", "three million two hundred thousand", ["3200000 "]),
    ("en", "4 and two thirds of a mile", ["4.666666666666666666666666667 mile"]),
    ("en", "3 million and a half people", ["3500000 person"]),
    ("en", "one twenty two", ["122 "]),
    ("en", "one third of voters", ["0.3333333333333333333333333333 voter"]),
    ("en", "a third of voters", ["0.3333333333333333333333333333 voter"]),
    ("en", "one hundred and twenty-first place", ["121 "]),
    ("en", "the two hundredth place", ["200 "]),
    ("en", "200 dozens", ["2400 "]),
    ("en", "three and one fourth miles", ["3.25 mile"]),
    ("en", "nine point nought four seconds", ["9.04 second"]),
    ("en", "zero point seventy seven seconds", ["0.77 second"]),
    ("en", "½ cup and 2½ gallons", ["0.5 cup", "2.5 gallon"]),
    ("en", "2 1/2 miles and 3/4 miles", ["2.5 mile", "0.75 mile"]),
    ("en", "2.48×10−5 grams, 1.1^2 grams", ["0.0000248 gram", "1.21 gram"]),
    ("en", "1.3e6 grams", ["1300000 gram"]),
    ("en", "20 [kg] and 20 (ml)", ["20 kilogram", "20 milliliter"]),
    ("en", "10m/s, 20 J/m^2 per year", ["10 meter/second", "20 joule/meter**2/year"]),
    ("en", "1.0 g cm −3 of it", ["1 gram*centimeter**-3"]),
    ("en", "2 l · day−1", ["2 liter*day**-1"]),
    ("en", "a board 2 in thick, 50,000 in 2020", ["2 inch", "50000 "]),
    ("en", "He is 6' tall", ["6 foot"]),
    ("en", 'an 8" wrench', ["8 inch"]),
    ("en", "2 degrees below zero", ["-2 degree"]),
    ("en", "37 ° Celsius", ["37 degree_Celsius"]),
    ("en", "CAD $5 and A$3bn and 5 $", ["5 CAD", "3000000000 AUD", "5 USD"]),
    ("en", "$10 dollars and US$: 12.99", ["10 USD", "12.99 USD"]),
    ("en", "a salary of 20 million pounds; he lost 25 pounds", ["20000000 GBP", "25 pound"]),
    ("en", "paid 50p and 3 CHF 4 cents", ["0.5 GBP", "3.04 CHF"]),
    (
        "en",
        "10K runners, 20k users, 48K at 3.0 GPa",
        ["10000 runner", "20000 user", "48 kelvin", "3 gigapascal"],
    ),
    ("en", "a growth of 0.5 Mn and 1.2M", ["0.5 mn", "1200000 "]),
    ("en", "an hour and a half, 1 hour fifteen", ["1.5 hour", "75 minute"]),
    ("en", "thirteen dollars forty five", ["13.45 USD"]),
    ("en", "a weight of 1.54 ± 0.19 kg", ["1.54 kilogram"]),
    ("en", "a couple of days and a few cars", ["2 day", "3 car"]),
    ("en", "it could double; a double room", ["2 "]),
    ("en", "half of voters in the second half", ["0.5 voter", "2 "]),
    ("en", "twice the price, three times as much, four times a day", ["2 ", "3 ", "4 time"]),
    ("en", "1 2 3 4 5 6 7", []),
    ("en", "he spent a day; within a day", ["1 day"]),
    (
        "en",
        "one in ten people, two out of three",
        ["0.1 person", "0.6666666666666666666666666667 "],
    ),
    ("en", "no more than 12 and more than 4 people", ["4-12 person"]),
    ("en", "at least about 30 people", ["30 person"]),
    ("en", "two full weeks; a 12-week course", ["2 week", "12 week"]),
    ("en", "pH 7.5", ["7.5 pH"]),
    ("en", "an 87-nation summit", ["87 nation"]),
    ("en", "five boxes, 3 churches, 2 parties", ["5 box", "3 church", "2 party"]),
    ("en", "1'049.95, as against 816 000 t", ["1049.95 ", "816000 metric_ton"]),
    ("en", "5-FU, 9,10 and 11H2 and x_2", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), READ)
def test_a_way_of_writing_is_read(code: str, text: str, expected: list[str]) -> None:
    found = []
    for claim in numbers(text, locale=code):
        ends = dict.fromkeys((claim.low, claim.high))
        value = "-".join(format(end, "f") for end in ends if end is not None)
        found.append(f"{value} {claim.unit}")
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12.500 ₫", "12500 VND"),
        ("1.198,- kr", "1198 SEK"),
        ("3,301.00 £", "3301 GBP"),
        ("1 GEL", "1 GEL"),
        ("Price 29", "29 "),
        ("2 399 Kč", "2399 CZK"),
    ],
)
def test_a_price_from_nowhere_in_particular_is_read(text: str, expected: str) -> None:
    (claim,) = numbers(text, locale=None)
    assert f"{claim.low} {claim.unit}" == expected


@pytest.mark.parametrize(("locale", "code"), [("en_CA", "CAD"), ("en_AU", "AUD"), ("en", "USD")])
def test_a_bare_dollar_is_that_of_the_region(locale: str, code: str) -> None:
    (claim,) = numbers("it costs $5", locale=locale)
    assert claim.unit == code


@settings(deadline=None)  # a language is made ready in the first call
@given(st.text(max_size=60), st.sampled_from(languages()))
def test_no_text_raises_in_any_language(text: str, code: str) -> None:
    for claim in numbers(text, locale=code):
        assert text[claim.start : claim.end] == claim.text
        assert 0 <= claim.start < claim.end <= len(text)


@settings(deadline=None)  # a language is made ready in the first call
@given(
    st.lists(
        st.sampled_from(
            ["百", "分", "之", "三", "の", "半", "個", "五", "万", "点", " ", "$", "1", "余", "第"]
        ),
        max_size=14,
    ),
    st.sampled_from(["zh", "ja", "ko"]),
)
def test_no_heap_of_signs_raises(pieces: list[str], code: str) -> None:
    text = "".join(pieces)
    for claim in numbers(text, locale=code):
        assert text[claim.start : claim.end] == claim.text


def test_the_work_grows_with_the_length_of_the_text_and_no_faster() -> None:
    piece = "Sales rose 5.3 % to $1.5 billion, and 3 of 10 shops (12,000) closed. "

    def steps(times: int) -> int:
        count = 0

        def tick(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(tick)
        try:
            numbers(piece * times)
        finally:
            sys.setprofile(None)
        return count

    steps(1)
    assert steps(80) < 2.1 * steps(40)


@pytest.mark.parametrize(
    ("locale", "text", "value"),
    [
        ("es_ES", "1.250 personas", 1250),
        ("es_MX", "1.250 personas", Decimal("1.25")),
        ("es_MX", "1,250 personas", 1250),
        ("es_419", "1,250 personas", 1250),
        ("de_DE", "1.250 Personen", 1250),
        ("de_CH", "1.250 Personen", Decimal("1.25")),
        ("en_DE", "1,250 people", 1250),
    ],
)
def test_the_region_says_which_sign_begins_the_decimals(
    locale: str, text: str, value: Decimal
) -> None:
    (claim,) = reconcile.claims(text, locale=locale)
    assert isinstance(claim.value, Amount)
    assert claim.value.low == value


@pytest.mark.parametrize(
    ("locale", "text", "currency"),
    [
        ("zh", "营收¥2.5亿", "CNY"),
        ("zh", "￥25", "CNY"),
        ("ja", "￥2.5億", "JPY"),
        ("ja", "¥25", "JPY"),
    ],
)
def test_the_sign_of_the_yuan_and_the_yen_is_read_by_the_language(
    locale: str, text: str, currency: str
) -> None:
    (claim,) = reconcile.claims(text, locale=locale)
    assert claim.unit == currency


def test_a_figure_before_a_price_is_no_end_of_a_range() -> None:
    found = reconcile.claims("50 - $2.00", locale="en")
    assert [(claim.kind, claim.text) for claim in found] == [("count", "50"), ("money", "$2.00")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3800亿元", Decimal(380_000_000_000), "CNY"),
        ("३.५ लाख रुपये", Decimal(350_000), "INR"),
        ("٣٫٥ مليون دولار", Decimal(3_500_000), "USD"),
        ("1 ден", Decimal(1), "MKD"),  # too short to be of one language
    ],
)
def test_a_script_tells_the_language_of_a_short_text(text: str, value: Decimal, unit: str) -> None:
    (claim,) = reconcile.claims(text, locale=None)
    assert isinstance(claim.value, Amount)
    assert (claim.value.low, claim.unit) == (value, unit)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("fr", "Le séisme de magnitude 6,8 a fait au moins cent morts."),
        ("es", "El terremoto de magnitud 6,8 dejó al menos cien muertos."),
    ],
)
def test_a_bound_of_the_next_figure_is_no_direction(code: str, text: str) -> None:
    assert numbers(text, locale=code)[0].change is None


@pytest.mark.parametrize(
    ("code", "text", "modifier"),
    [
        ("ja", "5600人以上が負傷した。", "at_least"),
        ("ja", "車100台未満", "less_than"),
        ("ko", "5000명 이상", "at_least"),
        ("ja", "5600人が負傷した。", "exact"),
    ],
)
def test_a_bound_stands_behind_the_counter_too(code: str, text: str, modifier: str) -> None:
    assert [claim.modifier for claim in numbers(text, locale=code)] == [modifier]
