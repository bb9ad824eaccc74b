using Taizhang.Demo.Chance;
using Taizhang.Demo.Counting;
using Taizhang.Demo.Duties;
using Taizhang.Demo.Lines;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Planted;
using Taizhang.Demo.Town;

namespace Taizhang.Demo;

/// <summary>
/// The fictional township 清泉镇 with its year 2022 and, for comparison, 2021. The same seed gives the same bytes; another
/// seed gives another year of the same township.
/// </summary>
public sealed class DemoPlan
{
    private DemoPlan(Book book, IReadOnlyList<PlantedViolation> planted)
    {
        Planted = planted;
        PlantedSheet = PlantedText.Of(LastDay, planted);
        Entries = [.. EntryLines.Of(book)];
        Truth = TruthSheet.Of(book, 2022);
        Truth2021 = TruthSheet.Of(book, 2021);
        Records = book.Records.Count;
    }

    /// <summary>Lines of the import format, what is referred to before what refers to it.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>What the figures of 2022 are, as JSON, counted from the plan.</summary>
    public string Truth { get; }

    /// <summary>The same for 2021.</summary>
    public string Truth2021 { get; }

    /// <summary>
    /// The last day on which anything happens in the township. From this day on the rules find what was planted and
    /// nothing else, whatever day it is: nothing that waits runs out by itself.
    /// </summary>
    public static DateOnly LastDay { get; } = new(2026, 6, 30);

    /// <summary>The county's own overlay of the catalog: which local rules it has put in force, by which documents.</summary>
    public static string Overlay => CountyRules.Overlay;

    /// <summary>For which rules a violation can be planted.</summary>
    public static IReadOnlyList<string> Plantable { get; } = [.. Planter.All.Select(planter => planter.Code)];

    /// <summary>What breaks a rule on purpose, one for each finding, by code and ref.</summary>
    public IReadOnlyList<PlantedViolation> Planted { get; }

    /// <summary>The same as JSON.</summary>
    public string PlantedSheet { get; }

    /// <summary>How many of the entries are records of a ledger, drafts and voids among them.</summary>
    public int Records { get; }

    /// <summary>With everything planted that can be.</summary>
    public static DemoPlan Make(int seed) => Make(seed, Plantable);

    /// <param name="violations">For which rules something is planted; the rest of the township does not depend on it.</param>
    public static DemoPlan Make(int seed, IReadOnlyCollection<string> violations)
    {
        var dice = new Dice((ulong)(uint)seed);
        var quota = Quota.Draw(dice.Fork("quota"));
        var book = new Book(dice.Fork("book"));
        TownBooks.AddTo(book);
        var town = TownBodies.Build(book, dice.Fork("bodies"));
        var people = new TownPeople(book, town, dice.Fork("people"));
        people.Fill();

        Reserve.Write(book, town, people, dice.Fork("reserve"), quota);
        new Membership(book, town, people, dice.Fork("membership")).Write(quota.Past, quota.Present);
        Medals.Write(book, town, people, dice.Fork("medals-2021"), quota.Past);
        Medals.Write(book, town, people, dice.Fork("medals-2022"), quota.Present);
        new Links(book, town, dice.Fork("links"), quota).Write();
        new Titles(book, town, dice.Fork("titles")).Write(quota);
        var volunteers = new Volunteers(book, town, people, dice.Fork("volunteers"));
        volunteers.WriteRolls();
        WriteYear(quota.Past, dice.Fork("2021"));
        WriteYear(quota.Present, dice.Fork("2022"));
        new TownRoles(book, town, dice.Fork("roles")).Write();
        new PartyDuties(book, town, dice.Fork("party")).Write();
        new PlaceDuties(book, town, dice.Fork("places")).Write();
        new DeskDuties(book, town, dice.Fork("desk")).Write();
        new OtherWork(book, town, dice.Fork("other")).Write();
        new MembershipUnderWay(book, town, people, dice.Fork("under-way")).Write();
        new CasesUnderWay(book, town, people, dice.Fork("cases-under-way")).Write();
        return new DemoPlan(book, Planter.Run(violations, book, town, people, dice.Fork("planted")));

        void WriteYear(YearQuota year, Dice own)
        {
            new BranchLife(book, town, own.Fork("branches"), year).Write();
            new TownStudy(book, town, own.Fork("study"), year).Write();
            Essays.Write(book, town, own.Fork("essays"), year);
            new Standards(book, town, own.Fork("standards")).Write(year);
            new CareVisits(book, town, own.Fork("care")).Write(year);
            new Lectures(book, town, own.Fork("lectures"), year).Write();
            new Publications(book, town, own.Fork("publications"), year).Write();
            new Carriers(book, town, own.Fork("carriers"), year).Write();
            Models.Write(book, town, own.Fork("models"), year);
            new Culture(book, town, own.Fork("culture"), year).Write();
            volunteers.WriteActivities(year);
        }
    }
}
