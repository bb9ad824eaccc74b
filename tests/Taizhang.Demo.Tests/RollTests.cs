using System.Globalization;
using Xunit;

namespace Taizhang.Demo.Tests;

public sealed class RollTests
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    [Theory]
    [InlineData("11010519491231002X", true)]
    [InlineData("440524188001010014", true)]
    [InlineData("110105194912310021", false)]
    public void the_check_of_identity_numbers_knows_good_from_bad(string number, bool good) => Assert.Equal(good, Checks(number));

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void identity_numbers_are_valid_unique_and_agree_with_birth_and_sex(int seed)
    {
        var persons = Demos.Lawful(seed).Persons.Values.ToList();
        var numbers = persons.Select(person => person.GetProperty("id_number").GetString()!).ToList();
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        foreach (var (person, number) in persons.Zip(numbers))
        {
            Assert.True(Checks(number), number);
            Assert.Equal("620699" + EntryBook.Day(person, "birth").ToString("yyyyMMdd", CultureInfo.InvariantCulture), number[..14]);
            Assert.Equal(person.GetProperty("sex").GetString() == "男", (number[16] - '0') % 2 == 1);
        }
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void the_rolls_are_as_long_as_a_township_has_them(int seed)
    {
        var book = Demos.Lawful(seed);
        var end = new DateOnly(2022, 12, 31);
        Assert.InRange(Distinct("member"), 560, 720);
        Assert.InRange(Distinct("volunteer"), 480, 700);
        Assert.InRange(book.Households.Count, 1300, 1600);

        int Distinct(string kind) => book.Roles.Where(role => role.GetProperty("kind").GetString() == kind && EntryBook.HoldsOn(role, end))
            .Select(role => role.GetProperty("person").GetString()).Distinct().Count();
    }

    [Theory]
    [MemberData(nameof(Demos.Seeds), MemberType = typeof(Demos))]
    public void nobody_is_anything_before_eighteen_or_after_death(int seed)
    {
        var book = Demos.Lawful(seed);
        foreach (var role in book.Roles)
        {
            var person = book.Persons[role.GetProperty("person").GetString()!];
            Assert.True(EntryBook.Day(person, "birth").AddYears(18) <= EntryBook.Day(role, "from"), role.GetRawText());
            Assert.True(EntryBook.DayOrNull(person, "died") is not { } died || EntryBook.DayOrNull(role, "to") <= died, role.GetRawText());
            Assert.False(EntryBook.DayOrNull(role, "to") < EntryBook.Day(role, "from"), role.GetRawText());
        }

        foreach (var record in book.Records.Values.Where(record => record.Ledger is "care" or "household-link"))
        {
            var person = book.Persons[(record.Text("person") ?? record.Text("member"))!];
            Assert.False(EntryBook.DayOrNull(person, "died") < record.Date, record.Ref);
        }
    }

    private static bool Checks(string number) =>
        "10X98765432"[Weights.Select((weight, i) => weight * (number[i] - '0')).Sum() % 11] == number[17];
}
