"""Tables cell by cell: whose a figure is, what it measures and when, by the heads around it."""

import pytest

from reconcile.pipeline import check_texts


def cells(name: str, text: str) -> list[str]:
    """List the figures of a source as "subject/what it measures/year = value unit"."""
    found = check_texts({name: text})
    assert not found.skipped
    return [
        f"{claim.subject or ''}/{claim.attribute}/"
        f"{claim.period.start.year if claim.period and claim.period.start else ''}"
        f" = {claim.low:f} {claim.unit}".strip()
        for claim in found.claims
        if claim.low is not None
    ]


COMPANIES = [
    "acme-cloud-inc/employee/ = 1204 employee",
    "acme-cloud-inc/revenue/ = 350500000 USD",
    "borealis-retail-inc/employee/ = 812 employee",
    "borealis-retail-inc/revenue/ = 799000000 USD",
]

CSV = """Company,Employees,Revenue ($ m)
Acme Cloud Inc.,"1,204",350.5
Borealis Retail Inc.,812,799
"""
MARKDOWN = """# Companies

| Company | Number of employees | Revenue ($ m) |
|---|---:|---:|
| Acme Cloud Inc. | 1,204 | 350.5 |
| Borealis Retail Inc. | 812 | 799 |
"""
HTML = """<h1>Companies</h1><table>
<tr><th>Company</th><th>Employees</th><th>Revenue ($ m)</th></tr>
<tr><td>Acme Cloud Inc.</td><td>1,204</td><td>350.5</td></tr>
<tr><td>Borealis Retail Inc.</td><td>812</td><td>799</td></tr></table>
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", CSV),
        ("a.txt", CSV.replace(",", "\t").replace('"1\t204"', "1,204")),
        ("a.md", MARKDOWN),
        ("a.html", HTML),
    ],
)
def test_a_row_names_whose_and_a_column_what_in_every_format(name: str, text: str) -> None:
    assert cells(name, text) == COMPANIES


def test_a_column_may_name_whose_and_a_row_what() -> None:
    text = "Measure,Acme Cloud Inc.,Borealis Inc.\nRevenue ($ bn),12.5,8.1\nMargin,12%,8%\n"
    assert cells("a.csv", text) == [
        "acme-cloud-inc/revenue/ = 12500000000 USD",
        "borealis-inc/revenue/ = 8100000000 USD",
        "acme-cloud-inc/margin/ = 12 percent",
        "borealis-inc/margin/ = 8 percent",
    ]


def test_columns_of_years_date_their_figures_and_a_line_above_scales_them() -> None:
    text = (
        "The annual results of Acme Cloud Inc. were published on Monday in Lisbon, it said today "
        "in a letter to all of those who hold its shares and to the public.\n\n"
        "Revenue by region, in millions of dollars\n\n"
        "| Region | 2023 | 2024 |\n|---|---|---|\n| Ohio | 1,200 | 1,350 |\n| Texas | 80 | 79 |\n"
    )
    assert cells("a.md", text) == [
        "/revenue/2023 = 1200000000 USD",
        "/revenue/2024 = 1350000000 USD",
        "/revenue/2023 = 80000000 USD",
        "/revenue/2024 = 79000000 USD",
    ]


def test_a_column_of_dates_dates_its_rows_and_a_column_of_foundings_does_not() -> None:
    dated = "Region,Deaths,Date\nOhio,12,2024-05-01\nTexas,15,2023-05-02\n"
    assert cells("a.csv", dated) == ["/death/2024 = 12 death", "/death/2023 = 15 death"]
    founded = 'Region,Deaths,"Founded, year"\nOhio,12,1999\nTexas,15,2001\n'
    assert cells("a.csv", founded) == ["/death/ = 12 death", "/death/ = 15 death"]


def test_a_row_named_by_a_year_is_of_that_year() -> None:
    text = "Die wichtigsten Zahlen auf einen Blick\nJahr;Mitarbeiter\n2022;812\n2023;821\n"
    assert cells("a.csv", text) == [
        "/mitarbeiter/2022 = 812 employee",
        "/mitarbeiter/2023 = 821 employee",
    ]


def test_a_table_without_heads_and_a_cell_of_prose_are_read_as_before() -> None:
    assert cells("a.csv", "Ohio,12,14\nTexas,15,16\n") == [
        "// = 12",
        "// = 14",
        "// = 15",
        "// = 16",
    ]
    text = "Company,Note\nAcme Cloud Inc.,It says that 40 workers left the plant\nElm Inc.,None\n"
    assert cells("a.csv", text) == ["acme-cloud-inc/employee/ = 40 worker"]


def test_the_line_above_a_table_may_name_whose_it_is() -> None:
    text = "Figures of Acme Cloud Inc.\nRegion,Employees\nOhio,12\nTexas,15\n"
    assert cells("a.csv", text) == [
        "acme-cloud-inc/employee/ = 12 employee",
        "acme-cloud-inc/employee/ = 15 employee",
    ]


def test_the_same_cell_in_two_tables_is_one_thing() -> None:
    report = check_texts(
        {
            "a.csv": 'Company,Employees\nAcme Cloud Inc.,"1,204"\nBorealis Retail Inc.,812\n',
            "b.md": "| Company | Employees |\n|---|---|\n| Acme Cloud Inc. | 1,204 |\n"
            "| Borealis Retail Inc. | 821 |\n",
        }
    )
    assert [(finding.code, finding.line) for finding in report.findings] == [("RC101", 4)]
    assert [one.basis for one in report.relations if one.type == "agree"] == ["exact"]


def test_two_cells_of_one_table_are_never_rivals() -> None:
    text = (
        "| Battery | Vista |\n|---|---|\n| Battery, glasses | 31 hours |\n"
        "| Battery, with case | 92 hours |\n"
    )
    other = "The battery of the glasses holds 31 hours, and 92 hours with its case.\n"
    assert not check_texts({"a.md": text, "b.txt": other}).findings


def test_a_row_may_name_the_unit_of_its_figures_behind_a_comma() -> None:
    text = "| | Drug | Other |\n|---|---|---|\n| Falls, n | 122 | 163 |\n| Falls, % | 11 | 14 |\n"
    assert [line.rpartition(" = ")[2] for line in cells("a.md", text)] == [
        "122",
        "163",
        "11 percent",
        "14 percent",
    ]


def test_a_date_in_the_cell_itself_dates_its_figure() -> None:
    text = "| | Today | Planned |\n|---|---|---|\n| Cells | 16 GWh | 40 GWh in June 2028 |\n"
    assert cells("a.md", f"{text}| Rods | 3 | 4 |\n")[:2] == [
        "/cells/ = 16 gigawatt_hour",
        "/cells/2028 = 40 gigawatt_hour",
    ]
