using System.Globalization;
using Taizhang.Ledger.Entry.Sheets;

namespace Taizhang.Ledger.Tests.Entry.Sheets;

/// <summary>What an officer types into a cell, and what is understood.</summary>
public sealed class TypedCells
{
    [Theory]
    [InlineData("3.12", "2022-03-12", null)]
    [InlineData("3月12日下午", "2022-03-12", null)]
    [InlineData("3/12", "2022-03-12", null)]
    [InlineData("12", "2022-03-12", null)]
    [InlineData("１２日", "2022-03-12", null)]
    [InlineData("2022-03-12", "2022-03-12", null)]
    [InlineData("2022年3月12日", "2022-03-12", null)]
    [InlineData("22.3.12", "2022-03-12", null)]
    [InlineData("3.12-13", "2022-03-12", "2022-03-13")]
    [InlineData("12—14", "2022-03-12", "2022-03-14")]
    [InlineData("3月12日至3月14日", "2022-03-12", "2022-03-14")]
    public void a_day_of_the_sheets_month_is_understood(string typed, string from, string? to) =>
        Assert.Equal((Day(from), to is null ? null : Day(to)), SheetDays.Read(typed, new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)));

    [Theory]
    [InlineData("4.12")]
    [InlineData("3.32")]
    [InlineData("32")]
    [InlineData("14-12")]
    [InlineData("下周一")]
    [InlineData("44632")]
    [InlineData("2021-03-12")]
    public void what_is_no_day_of_the_sheets_month_is_asked_about(string typed) =>
        Assert.Null(SheetDays.Read(typed, new DateOnly(2022, 3, 1), new DateOnly(2022, 3, 31)));

    [Fact]
    public void a_month_and_day_belong_to_the_year_of_the_period_that_has_them()
    {
        Assert.Equal(new DateOnly(2023, 1, 5), SheetDays.Read("1.5", new DateOnly(2022, 12, 1), new DateOnly(2023, 1, 31))?.From);
        Assert.Null(SheetDays.Read("5", new DateOnly(2022, 12, 1), new DateOnly(2023, 1, 31)));
    }

    [Theory]
    [InlineData("60", 60, false)]
    [InlineData("６０人", 60, false)]
    [InlineData("约60", 60, true)]
    [InlineData("60余人", 60, true)]
    [InlineData("近60人", 60, true)]
    [InlineData("60人左右", 60, true)]
    [InlineData("￥1,500.50元", 1500.5, false)]
    [InlineData("1.2万", 12000, false)]
    public void a_number_is_understood_with_its_unit_and_its_hedge(string typed, double value, bool approximate) =>
        Assert.Equal(new TypedNumber((decimal)value, approximate), SheetNumbers.Read(typed));

    [Theory]
    [InlineData("八百")]
    [InlineData("60至70")]
    [InlineData("一下午")]
    [InlineData("12:30")]
    [InlineData("60公斤面粉")]
    [InlineData("")]
    public void what_is_no_number_is_not_made_one(string typed) => Assert.Null(SheetNumbers.Read(typed));

    [Theory]
    [InlineData("3", 3)]
    [InlineData("张 伟；李秀兰(病)", 2)]
    [InlineData("张伟、李秀兰（病、住院）、王建国", 3)]
    [InlineData("0", 0)]
    public void the_absent_are_counted_by_number_or_by_name(string typed, int many) => Assert.Equal(many, SheetNumbers.HowMany(typed));

    [Fact]
    public void a_pasted_block_is_taken_apart_by_tabs_lines_and_quotes() => Assert.Equal(
        ["甲家村|3.12|42", "乙家村|两行\n一格|3 \"个\"", "||7"],
        PastedCells.Read("甲家村\t3.12\t42\r\n\r\n乙家村\t\"两行\n一格\"\t\"3 \"\"个\"\"\"\n\t\t7\n").Select(row => string.Join('|', row)));

    [Fact]
    public void a_first_line_of_column_names_says_which_is_which_and_an_unknown_column_is_kept_to_be_asked_about()
    {
        var ledger = Catalogs.Real.Ledgers["handout"];
        var rows = PastedRows.Of("份数\t村名\t日期\t备注\n约60\t甲家村\t3.12\t雨天", ledger, ledger.Sheets[0]);

        Assert.Equal("甲家村", rows[0].Subject);
        Assert.Equal(["copies=约60", "date=3.12", "备注=雨天"], rows[0].Cells.Select(cell => $"{cell.Key}={cell.Value}").Order(StringComparer.Ordinal));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
