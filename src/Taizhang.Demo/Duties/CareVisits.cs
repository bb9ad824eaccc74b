using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>Care visits: batches before the Spring Festival, on 1 July and at the Double Ninth.</summary>
internal sealed class CareVisits(Book book, Township town, Dice dice)
{
    private static readonly string[] MemberCategories = ["生活困难党员", "老党员", "老党员", "生活困难党员", "因公伤残"];

    private static readonly string[] Hardships = ["大病住院", "独居无劳力", "子女重残", "去冬受灾"];

    private int _serial;

    public void Write(YearQuota quota)
    {
        var eve = new DateOnly(quota.Year, 1, 1);
        var fit = town.Members.Where(member => (member.Person.Died is null || member.Person.Died.Value.Year > quota.Year) && member.Joined < eve).ToList();
        var old = fit.Where(member => member.Person.AgeOn(eve) >= 60).ToList();
        var visited = dice.PickMany(old.Concat(dice.PickMany(fit.Except(old), 30)), quota.CaredFor);
        var spring = visited[..(visited.Count * 3 / 5)];
        var july = visited[spring.Count..];
        Batch("元旦春节", new DateOnly(quota.Year, 1, 12), 9, spring, quota.Year);
        Batch("七一", new DateOnly(quota.Year, 6, 22), 7, [.. july, .. dice.PickMany(spring, visited.Count / 5)], quota.Year);
        WriteRetired(fit.Except(visited).Where(member => member.Person.AgeOn(eve) >= 60), quota.Year);
        WriteDrafts(fit.Except(visited).ToList(), quota.Year);
    }

    private void Batch(string occasion, DateOnly from, int days, IReadOnlyList<Member> visited, int year)
    {
        var name = BatchName(occasion, year);
        foreach (var member in visited)
        {
            Add(member, name, occasion, from.AddDays(dice.Between(0, days)), CategoryOf(member, year), Standing.Recorded);
        }
    }

    /// <summary>Retired cadres are visited too; they are neither old members nor in hardship.</summary>
    private void WriteRetired(IEnumerable<Member> others, int year)
    {
        foreach (var member in dice.PickMany(others, 6))
        {
            Add(member, BatchName("重阳", year), "重阳", new DateOnly(year, 10, 2).AddDays(dice.Between(0, 2)), "老干部", Standing.Recorded);
        }
    }

    private void WriteDrafts(IReadOnlyList<Member> others, int year)
    {
        foreach (var member in dice.PickMany(others, 5))
        {
            Add(member, BatchName("其他", year), "其他", new DateOnly(year, 12, 20), "生活困难党员", dice.Percent(70) ? Standing.Draft : Standing.Void);
        }
    }

    private void Add(Member member, string batch, string occasion, DateOnly date, string category, Standing standing)
    {
        var amount = category == "老党员" ? dice.Pick<int>([300, 500, 500, 550]) : dice.Pick<int>([500, 600, 800, 1000]);
        var goods = dice.Percent(40) ? dice.Pick<string>(["面粉一袋、清油一桶", "大米一袋", "棉被一床"]) : null;
        var pay = dice.Percent(70) ? "打卡" : "现金";
        var collected = dice.Percent(6);
        book.Add(new Care
        {
            Ref = book.NewRef("care", date.Year),
            Organisation = member.Branch.Code,
            Date = date,
            Title = string.Create(CultureInfo.InvariantCulture, $"{batch}花名册第{++_serial}号"),
            Standing = standing,
            Batch = batch,
            Occasion = occasion,
            Person = member.Person.Ref,
            Category = category,
            AmountYuan = amount,
            Goods = goods,
            Pay = pay,
            CollectedBy = collected ? $"{member.Person.Name[..1]}小军" : null,
            Relation = collected ? "子女" : null,
            Reason = category == "生活困难党员" ? Hardships[_serial % Hardships.Length] : null,
        });
    }

    private string CategoryOf(Member member, int year) =>
        member.Person.AgeOn(new DateOnly(year, 1, 1)) >= 70 ? "老党员" : dice.Pick(MemberCategories);

    private static string BatchName(string occasion, int year) => string.Create(CultureInfo.InvariantCulture, $"{year}年{occasion}慰问");
}
