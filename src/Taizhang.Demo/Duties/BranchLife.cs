using System.Globalization;
using Taizhang.Demo.Chance;
using Taizhang.Demo.Plan;
using Taizhang.Demo.Town;

namespace Taizhang.Demo.Duties;

/// <summary>The monthly life of the branches: theme days, meetings, lessons and screenings.</summary>
internal sealed class BranchLife(Book book, Township town, Dice dice, YearQuota quota)
{
    private readonly int _year = quota.Year;

    /// <summary>In the year before, less was written down: a share of the meetings is missing.</summary>
    private readonly int _percentKept = quota.Year == 2022 ? 100 : 72;

    private int _filmsLeft = quota.FilmScreenings;

    public void Write()
    {
        for (var month = 1; month <= 12; month++)
        {
            WriteThemeDays(month);
            foreach (var branch in town.Branches)
            {
                WriteMeetings(branch, month);
            }
        }

        WriteFilmsApart();
        WriteLessonScreenings();
        WriteNoise();
    }

    /// <summary>One theme day to a branch and month; in every second month two or three neighbours hold it together.</summary>
    private void WriteThemeDays(int month)
    {
        var waiting = town.Branches.ToList();
        if (month % 2 == 0)
        {
            var first = dice.Between(0, town.Villages.Count - 3);
            var together = waiting.GetRange(first, dice.Between(2, 3));
            waiting.RemoveAll(together.Contains);
            WriteThemeDay(together, month);
        }

        foreach (var branch in waiting.Where(_ => dice.Percent(_percentKept)))
        {
            WriteThemeDay([branch], month);
        }
    }

    private void WriteThemeDay(IReadOnlyList<Branch> together, int month)
    {
        var lesson = month % 3 == 2 && together.Count == 1 && dice.Percent(40);
        var film = _filmsLeft > 0 && dice.Percent(quota.FilmScreenings * 100 / 260);
        _filmsLeft -= film ? 1 : 0;
        var study = lesson || film || dice.Percent(77);
        var date = new DateOnly(_year, month, Math.Min(together[0].FixedDay + dice.Between(0, 3), 28));
        string[] kinds = ["主题党日", .. lesson ? ["党课"] : Array.Empty<string>(), .. film ? ["收看红色教育影片"] : Array.Empty<string>()];
        var subject = book.Wording.Fresh(() => PlaceName(together) + (study ? ThemeWords.StudyDay(dice, month) : ThemeWords.WorkDay(dice, month)));
        Add(together, date, kinds, subject, study, film ? dice.Pick(ThemeWords.Films) : null);
    }

    private void WriteMeetings(Branch branch, int month)
    {
        if (dice.Percent(_percentKept))
        {
            Meet(branch, month, "支委会", () => ThemeWords.CommitteeMatter(dice, month), dice.Percent(4));
        }

        if (dice.Percent(_percentKept))
        {
            Meet(branch, month, "党小组会", () => ThemeWords.GroupMatter(dice, month), dice.Percent(3));
        }

        if (month % 3 == 0 && dice.Percent(_percentKept))
        {
            Meet(branch, month, "党员大会", () => ThemeWords.AssemblyMatter(dice, month), dice.Percent(15));
        }

        if (month % 3 == 1 && dice.Percent(_percentKept * 4 / 10))
        {
            Meet(branch, month, "党课", () => ThemeWords.Lesson(dice), study: true);
        }

        if (month == 12)
        {
            Meet(branch, month, "组织生活会", () => ThemeWords.Review(dice, _year), study: false);
        }
    }

    private void Meet(Branch branch, int month, string kind, Func<string> subject, bool study) =>
        Add([branch], dice.Workday(_year, month), [kind], book.Wording.Fresh(() => PlaceName([branch]) + subject()), study ? true : dice.Percent(30) ? false : null, null);

    /// <summary>The films the theme days left over are shown on evenings of their own.</summary>
    private void WriteFilmsApart()
    {
        while (_filmsLeft > 0)
        {
            _filmsLeft--;
            var branch = dice.Pick(town.Branches);
            var film = dice.Pick(ThemeWords.Films);
            Add([branch], dice.DayOf(_year), ["收看红色教育影片"], book.Wording.Fresh(() => $"{PlaceName([branch])}{dice.Pick(ThemeWords.Evenings)}放映{dice.Pick(ThemeWords.Films)}"), null, film);
        }
    }

    private void WriteLessonScreenings()
    {
        for (var i = 0; i < quota.LessonScreenings; i++)
        {
            var branch = dice.Pick(town.Branches);
            var episode = string.Create(CultureInfo.InvariantCulture, $"党课开讲啦{_year}年第{dice.Between(1, 30)}期");
            Add([branch], dice.DayOf(_year), ["收看党课开讲啦"], book.Wording.Fresh(() => $"{PlaceName([branch])}{dice.Pick(ThemeWords.Watching)}{dice.Pick(ThemeWords.LessonThemes)}"), null, episode);
        }
    }

    /// <summary>What looks like a branch's study and is none: drafts, voids, theme days of offices.</summary>
    private void WriteNoise()
    {
        foreach (var standing in book.Standings(120).Where(standing => standing != Standing.Recorded))
        {
            var branch = dice.Pick(town.Branches);
            var month = dice.Between(1, 12);
            var date = dice.Workday(_year, month);
            var draft = Planned([branch], date, ["主题党日"], book.Wording.Fresh(() => PlaceName([branch]) + ThemeWords.StudyDay(dice, month)), true, null);
            book.Add(draft with { Standing = standing });
        }

        foreach (var office in town.Offices)
        {
            var month = dice.Between(1, 12);
            book.Add(new Gathering
            {
                Ref = book.NewRef("gat", _year),
                Organisation = office,
                Date = dice.Workday(_year, month),
                Kinds = ["主题党日"],
                Subject = book.Wording.Fresh(() => "机关站所" + ThemeWords.StudyDay(dice, month)),
                Study = true,
                Expected = 12,
                Present = dice.Between(8, 12),
            });
        }
    }

    private void Add(IReadOnlyList<Branch> together, DateOnly date, IReadOnlyList<string> kinds, string subject, bool? study, string? programme) =>
        book.Add(Planned(together, date, kinds, subject, study, programme));

    private Gathering Planned(IReadOnlyList<Branch> together, DateOnly date, IReadOnlyList<string> kinds, string subject, bool? study, string? programme)
    {
        var roll = together.Sum(branch => town.MembersOn(branch, date));
        var expected = kinds[0] switch
        {
            "支委会" => 5,
            "党小组会" => Math.Max(4, roll / 3),
            _ => roll - dice.Between(0, Math.Min(4, roll / 8)),
        };
        return new Gathering
        {
            Ref = book.NewRef("gat", _year),
            Organisation = together[0].Code,
            Bodies = together.Count > 1 ? [.. together.Select(branch => branch.Code)] : [],
            Date = date,
            Kinds = kinds,
            Subject = subject,
            Study = study,
            Expected = expected,
            Present = expected - dice.Between(0, Math.Max(1, expected / 6)),
            Host = town.Secretaries[together[0].Code],
            Place = town.Villages.Any(village => village.Branch == together[0]) ? dice.Pick(ThemeWords.Rooms) : "支部活动室",
            Programme = programme,
        };
    }

    private string PlaceName(IReadOnlyList<Branch> together)
    {
        var names = together.Select(branch => branch.Name.Replace("党支部", "", StringComparison.Ordinal).Replace("清泉镇", "", StringComparison.Ordinal)).ToList();
        return names.Count > 1 ? $"{string.Join('、', names)}联合" : names[0];
    }
}
