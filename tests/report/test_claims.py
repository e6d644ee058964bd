import csv
import io
import json
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from reconcile import pipeline
from reconcile.errors import InvalidConfig
from reconcile.model import Amount, Claim, Report
from reconcile.report import claims
from reconcile.report.claims import parquet, rows
from reconcile.report.claims.table import columns_of

STORY = (
    "Acme Harbours said its revenue fell by 13% to about $1.5bn in 2024.\n\n"
    "“We own 1.234 tonnes and -3.5 kg,” Acme’s chief executive Ann Lee said on Friday.\n"
)


@pytest.fixture(scope="module")
def story() -> Report:
    return pipeline.check_texts({"a.txt": STORY, "b.txt": "Acme Harbours has 87 ships."})


def made(text: str, low: str = "3", **changes: object) -> Claim:
    number = Decimal(low)
    claim = Claim(
        kind="count",
        start=0,
        end=len(text),
        text=text,
        value=Amount(number, number, Decimal(1)),
        line=1,
        column=1,
    )
    return structs.replace(claim, **changes)


def listed(report: Report, form: str, *, explained: bool = False, width: int = 80) -> str:
    text = claims.render(report.claims, form, report=report, explained=explained, width=width)
    return text if isinstance(text, str) else text.decode()


class TestTable:
    def test_a_narrow_one_shows_place_and_value_under_each_source(self, story: Report) -> None:
        assert listed(story, "table").splitlines() == [
            "place  kind      text                 value                 unit        modifier",
            "",
            "a.txt",
            " 1:40  percent   13%                  13                    percent",
            " 1:53  money     $1.5bn               1500000000            USD         about",
            " 1:63  date      2024                 2024-01-01..12-31",
            "  3:2  quote     We own 1.234 tonne…  Ann Lee",
            "  3:9  quantity  1.234 tonnes         1.234                 metric_ton",
            " 3:26  quantity  -3.5 kg              -3.5                  kilogram",
            " 3:36  role      Acme’s chief execu…  Ann Lee, chief exec…",
            "",
            "b.txt",
            " 1:19  count     87 ships             87                    ship",
        ]

    def test_it_keeps_to_the_columns_there_are(self, made_report: Report) -> None:
        for width in (80, 100, 120, 200):
            lines = listed(made_report, "table", width=width).splitlines()
            assert max(map(columns_of, lines)) <= width

    def test_where_there_is_no_room_words_are_cut_and_figures_are_not(
        self, made_report: Report
    ) -> None:
        text = listed(made_report, "table", width=20)
        assert "$52 Billi…  52000000000" in text

    def test_a_wide_one_says_what_claims_are_about(self, made_report: Report) -> None:
        head, _, source, first, *_ = listed(made_report, "table", width=120).splitlines()
        assert head.split()[-3:] == ["subject", "attribute", "period"]
        assert source == "b.txt"
        assert first.split()[-3:] == ["Acme", "Harbours", "investment"]

    def test_figures_and_days_stay_whole_where_words_are_cut(self, made_report: Report) -> None:
        long = structs.replace(made_report.claims[3], text="more than 200 " + "very " * 40 + "big")
        date = structs.replace(made_report.claims[2], text="day " * 30)
        text = str(claims.render([long, date], "table"))
        assert "2025-05-22" in text
        assert "…" in text

    def test_signs_of_double_width_and_of_none_are_aligned(self) -> None:
        text = claims.render([made("３８０億円"), made("e\u0301té"), made("3")], "table")
        assert isinstance(text, str)
        values = [line[: line.rindex("3")] for line in text.splitlines()[1:]]
        assert len({columns_of(value) for value in values}) == 1

    def test_a_cut_leaves_no_half_of_a_wide_sign(self) -> None:
        text = str(claims.render([made("円" * 100, unit="ship " * 20)], "table"))
        assert max(map(columns_of, text.splitlines())) <= 80

    def test_nothing_of_a_source_acts_on_the_terminal(self) -> None:
        bad = made("3\x1b[31m\u202e4\n5", unit="\u2066x", source="a\x1b[2J.txt", attribute="\x07")
        text = str(claims.render([bad], "table", width=160))
        assert not set("\x1b\u202e\u2066\x07") & set(text)
        assert "3␛[31m‹U+202E›4 5" in text

    @given(st.lists(st.text(max_size=90), max_size=4), st.integers(80, 160))
    def test_any_words_fit(self, words: list[str], width: int) -> None:
        text = str(claims.render([made(one, unit=one) for one in words], "table", width=width))
        assert max(map(columns_of, text.splitlines())) <= width


class TestExplanations:
    def test_they_stand_below_their_claims(self, story: Report) -> None:
        text = listed(story, "table", explained=True)
        assert "    read as  13%, going down\n    precise  to 1%\n" in text
        assert "scale-suffix (a short sign of scale behind the digits)" in text
        assert "measure  revenue, for “revenue” at 1:24\n" in text
        assert "period   2024, for “2024” at 1:63\n" in text
        assert "Acme Harbours, named before it at 1:1 as “Acme Harbours”" in text
        assert max(map(columns_of, text.splitlines())) <= 80

    def test_json_has_them_beside_the_rest(self, story: Report) -> None:
        first = json.loads(listed(story, "json", explained=True))[0]
        assert first["explanation"]["read as"] == "13%, going down"
        lines = listed(story, "jsonl", explained=True).splitlines()
        assert json.loads(lines[0]) == first

    def test_what_is_counted_is_the_measure(self, story: Report) -> None:
        assert "measure  ship, which is what it counts" in listed(story, "table", explained=True)

    def test_another_reading_is_named(self) -> None:
        found = pipeline.claims("It paid 1.234 euros at 14:30 on 03/04/2025")
        notes = json.loads(str(claims.render(found, "json", explained=True)))
        assert [note["explanation"].get("or else") for note in notes] == [
            "EUR 1,234",
            None,
            "3 April 2025",
        ]
        assert notes[1]["explanation"]["read as"] == "14:30"

    def test_without_a_report_only_the_words_are_explained(self) -> None:
        text = str(claims.render([made("3")], "table", explained=True))
        assert text.splitlines()[2:] == [
            "    read as  3",
            "    precise  to 1",
            "    rules    as it stands",
        ]

    def test_what_is_known_of_every_kind_is_told(self, made_report: Report) -> None:
        one = structs.replace(
            made_report.claims[1],
            restates="c1",
            provenance="ai_generated",
            attributed_to="An Outlet",
            period=made_report.claims[2].period,
            attribute="nothing known",
            subject="group",
        )
        (_, note, *_) = json.loads(
            str(
                claims.render(
                    [made_report.claims[0], one], "json", report=made_report, explained=True
                )
            )
        )
        told = note["explanation"]
        assert told["repeats"].startswith("“$52 Billion” at ")
        assert told["said by"] == "An Outlet"
        assert told["passage"].startswith("ai generated, by ")
        assert told["period"] == "22 May 2025"
        assert told["measure"] == "nothing known, by the words beside it"
        assert told["subject"] == "Acme Group, whom the text points at without a name"


class TestCsv:
    def test_the_header_is_stable_and_lines_end_as_the_rfc_says(self, made_report: Report) -> None:
        text = listed(made_report, "csv")
        assert text.startswith(
            "id,source,line,column,start,end,kind,text,low,high,step,start_date,end_date,unit,"
            "modifier,change,person,role,organization,speaker,subject,subject_name,attribute,"
            "period_start,period_end,provenance,attributed_to,restates,alternatives,derivation\r\n"
            "c1,b.txt,1,11,10,21,money,$52 Billion,52000000000,52000000000,100000000,,,USD,exact,,"
            ",,,,acme,Acme Harbours,investment,,,human,,,,\r\n"
        )
        assert text.count("\r\n") == text.count("\n") == len(made_report.claims) + 1

    def test_each_kind_of_value_has_its_columns(self, made_report: Report) -> None:
        found = list(csv.DictReader(io.StringIO(listed(made_report, "csv"), newline="")))
        deadline, ships, chief, chair, quote = found[2:]
        assert (deadline["start_date"], deadline["end_date"]) == ("", "2025-05-22")
        assert (ships["low"], ships["high"]) == ("200", "")
        assert (chief["person"], chief["role"]) == ("Ann Lee", "chief executive")
        assert (chief["organization"], chair["organization"]) == ("Acme Harbours", "")
        assert (quote["text"], quote["speaker"]) == ("“Yes”", "")

    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("=1+1", "'=1+1"),
            ("+5", "'+5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-3.5 kg", "'-3.5 kg"),
            ("-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"),
            ("-3.5", "-3.5"),
            ("-3.5\n", "'-3.5\n"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ('he said "3, 4"\nand 5', 'he said "3, 4"\nand 5'),
            ("3=3", "3=3"),
        ],
    )
    def test_no_cell_is_a_formula_and_negative_numbers_stay(self, text: str, written: str) -> None:
        sheet = str(claims.render([made(text, low="-3.5")], "csv"))
        (found,) = csv.DictReader(io.StringIO(sheet, newline=""))
        assert found["text"] == written
        assert found["low"] == "-3.5"

    def test_a_row_says_what_else_was_possible(self) -> None:
        (date,) = pipeline.claims("on 03/04/2025")
        found = rows.row(date, {})
        assert found["alternatives"] == ("2025-04-03",)
        assert found["derivation"] == ("written", "numeric")

    def test_tiny_numbers_have_no_exponent(self) -> None:
        (found,) = csv.DictReader(io.StringIO(str(claims.render([made("x", "1E-9")], "csv"))))
        assert found["low"] == "0.000000001"


class TestParquet:
    def test_without_pyarrow_a_sentence_says_what_to_install(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        with pytest.raises(InvalidConfig, match=r"pip install 'reconcile\[parquet\]'"):
            claims.render([], "parquet")

    def test_the_file_holds_the_rows_with_their_types(self, made_report: Report) -> None:
        from pyarrow import parquet as reader  # noqa: PLC0415 -- slow to import

        data = claims.render(made_report.claims, "parquet", report=made_report)
        assert isinstance(data, bytes)
        assert data == claims.render(made_report.claims, "parquet", report=made_report)
        table = reader.read_table(io.BytesIO(data))
        assert table.column_names == list(rows.COLUMNS)
        assert str(table.schema.field("end_date").type) == "date32[day]"
        first = table.to_pylist()[0]
        assert (first["low"], first["line"], first["derivation"]) == ("52000000000", 1, [])
        assert parquet.arrow().__name__ == "pyarrow"


def test_json_lines_are_the_claims_of_the_json(made_report: Report) -> None:
    lines = listed(made_report, "jsonl").splitlines()
    assert list(map(json.loads, lines)) == json.loads(listed(made_report, "json"))
    assert json.loads(lines[0])["value"]["low"] == "52000000000"


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv"])
def test_no_claims_are_no_trouble(form: str) -> None:
    assert claims.render([], form, explained=True) is not None
