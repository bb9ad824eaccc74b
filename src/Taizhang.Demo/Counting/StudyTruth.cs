using Taizhang.Demo.Plan;

namespace Taizhang.Demo.Counting;

/// <summary>F01 to F10 without F06.</summary>
internal static class StudyTruth
{
    private static readonly string[] BranchMeetings = ["党员大会", "支委会", "党小组会", "党课", "主题党日"];

    public static IEnumerable<(string Figure, Counted Counted)> Of(Book book, int year)
    {
        var gatherings = book.Records.OfType<Gathering>().Where(gathering => gathering.CountsIn(year)).ToList();
        var essays = book.Records.OfType<Essay>().Where(essay => essay.CountsIn(year));
        var staff = gatherings.Where(gathering => gathering.Kinds.Contains("干部集体学习") && gathering.Study == true);
        return
        [
            ("F01", Counted.Each(OfKind("中心组学习"))),
            ("F02", Counted.Each(staff.Select(gathering => gathering.Ref))),
            ("F03", BranchStudy(book, gatherings)),
            ("F04", Rounds(gatherings)),
            ("F05", Counted.Each(essays.Select(essay => essay.Ref))),
            ("F07", Counted.Each(OfKind("收看党课开讲啦"))),
            ("F08", Counted.Each(OfKind("收看红色教育影片"))),
            ("F09", Counted.Each(OfKind("年轻干部学习"))),
            ("F10", Counted.Each(OfKind("年轻干部研讨"))),
        ];

        IEnumerable<string> OfKind(string kind) =>
            gatherings.Where(gathering => gathering.Kinds.Contains(kind)).Select(gathering => gathering.Ref);
    }

    /// <summary>Every branch of a joint meeting counts; offices and the town itself do not.</summary>
    private static Counted BranchStudy(Book book, IEnumerable<Gathering> gatherings)
    {
        var branches = book.Organisations.Where(organisation => organisation.Kind == "branch").Select(branch => branch.Code).ToHashSet();
        var sum = 0;
        var refs = new List<string>();
        foreach (var gathering in gatherings.Where(gathering => gathering.Study == true && gathering.Kinds.Any(BranchMeetings.Contains)))
        {
            string[] bodies = gathering.Bodies.Count > 0 ? [.. gathering.Bodies] : [gathering.Organisation];
            var met = bodies.Count(branches.Contains);
            if (met > 0)
            {
                sum += met;
                refs.Add(gathering.Ref);
            }
        }

        return Counted.Value(sum, refs);
    }

    /// <summary>One theme in one round counts once, in however many sittings.</summary>
    private static Counted Rounds(IEnumerable<Gathering> gatherings)
    {
        var sittings = gatherings.Where(gathering => gathering.Kinds.Contains("研讨交流")).ToList();
        return Counted.Value(sittings.Select(sitting => (sitting.Theme, sitting.Round)).Distinct().Count(), sittings.Select(sitting => sitting.Ref));
    }
}
