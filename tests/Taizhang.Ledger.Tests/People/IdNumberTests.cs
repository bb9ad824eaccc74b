using Taizhang.Ledger.People;

namespace Taizhang.Ledger.Tests.People;

/// <summary>The cases of GB 11643 that the domain handbook gives (12.2, 18.4).</summary>
public sealed class IdNumberTests
{
    private static readonly DateOnly Today = new(2023, 6, 30);

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData(" 110105 19491231 002X ")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("110105491231002")]
    public void a_right_number_is_taken_however_it_is_written(string given) => Assert.Null(IdNumber.Problem(IdNumber.Normal(given), Today));

    [Theory]
    [InlineData("110105194912310021", "身份证号最后一位与前面对不上，可能写错了一位。")]
    [InlineData("11010519491231002", "身份证号应为18位。")]
    [InlineData("1101051949123100X2", "身份证号应为18位。")]
    [InlineData("", "身份证号应为18位。")]
    [InlineData("620622199002300000", "身份证号里的出生日期没有这一天。")]
    [InlineData("440524188001010014", "身份证号里的出生日期不合常理。")]
    [InlineData("110105203001010010", "身份证号里的出生日期不合常理。")]
    [InlineData("620622199002010000", "身份证号后三位变成了000，是表格把号码当数字存了，原号码已找不回。")]
    public void a_wrong_number_is_told_by_what_is_wrong(string number, string says) => Assert.Equal(says, IdNumber.Problem(number, Today));

    /// <summary>The check character is right; the year alone is not.</summary>
    [Fact]
    public void without_a_day_to_judge_by_an_old_number_is_right() => Assert.Null(IdNumber.Problem("440524188001010014"));

    [Fact]
    public void birth_and_sex_are_read_from_the_number() => Assert.Equal(
        (new DateOnly(1949, 12, 31), "女", "男"),
        (IdNumber.Birth("11010519491231002X"), IdNumber.Sex("11010519491231002X"), IdNumber.Sex("440524188001010014")));

    /// <summary>Every slip of one digit and every swap of neighbours is noticed.</summary>
    [Fact]
    public void one_wrong_digit_and_two_swapped_ones_are_noticed()
    {
        const string Right = "11010519491231002X";
        var slips = from place in Enumerable.Range(0, 17) from digit in "0123456789" where Right[place] != digit select Right[..place] + digit + Right[(place + 1)..];
        var swaps = from place in Enumerable.Range(0, 16) where Right[place] != Right[place + 1] select Right[..place] + Right[place + 1] + Right[place] + Right[(place + 2)..];

        Assert.All(slips.Concat(swaps), wrong => Assert.NotNull(IdNumber.Problem(wrong)));
    }

    [Theory, OnBothDatabases]
    public void a_number_whose_age_cannot_be_is_refused_at_entry(Database database)
    {
        using var office = TestOffice.Open(database);
        office.Import(Towns.Two);

        var refusal = Assert.Single(office.TryImport("""{"person":{"ref":"p1","name":"某人","id_number":"440524188001010014","organisation":"Q1"}}""").Refusals);

        Assert.Equal(("entry-id-number", "第1行 id_number", "身份证号里的出生日期不合常理。"), (refusal.Code, refusal.Where, refusal.Message));
    }

    [Theory, OnBothDatabases]
    public void birth_and_sex_that_differ_from_the_number_are_asked_about(Database database)
    {
        using var office = TestOffice.Open(database);
        var report = office.Import(Towns.Two + """
            {"person":{"ref":"p1","name":"某人","sex":"男","birth":"1949-12-30","id_number":"11010519491231002X","organisation":"Q1"}}
            """);

        Assert.Equal([("R-52-01", "birth"), ("R-52-01", "sex")], report.Findings.Select(line => (line.Finding.Code, line.Finding.Place)));
        Assert.Equal(0, report.Drafts);
    }
}
