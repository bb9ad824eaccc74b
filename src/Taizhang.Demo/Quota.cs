using Taizhang.Demo.Chance;

namespace Taizhang.Demo;

/// <summary>
/// How many of what a year holds. Decided before anything is written, so that figures which share a unit never meet and
/// the two years always differ. What is not here (such as the branches' own study) follows from the writers.
/// </summary>
internal sealed record YearQuota(int Year)
{
    public required int CentreStudies { get; init; }

    public required int StaffStudies { get; init; }

    public required int DiscussionRounds { get; init; }

    public required int Essays { get; init; }

    public required int SchoolLectures { get; init; }

    public required int LessonScreenings { get; init; }

    public required int FilmScreenings { get; init; }

    public required int YoungStudies { get; init; }

    public required int YoungDiscussions { get; init; }

    /// <summary>Branches with five, four, three and two stars.</summary>
    public required (int Five, int Four, int Three, int Two) Stars { get; init; }

    public required int Rectified { get; init; }

    public required int ProblemsSolved { get; init; }

    public required int ModelVillages { get; init; }

    public required int VanguardPosts { get; init; }

    public required int Admitted { get; init; }

    public required int Activists { get; init; }

    public required int CaredFor { get; init; }

    public required int Medals { get; init; }

    public required int LectureRounds { get; init; }

    public required int AccountArticles { get; init; }

    public required int CountyMediaArticles { get; init; }

    public required int NewSlogans { get; init; }

    public required int ChangedBoards { get; init; }

    public required int Banners { get; init; }

    public required int Models { get; init; }

    public required int ReadingEvents { get; init; }

    public required int CountyPerformances { get; init; }

    public required int VolunteerActivities { get; init; }
}

/// <summary>Both years, and the stocks at their ends.</summary>
internal sealed record Quota(YearQuota Past, YearQuota Present)
{
    /// <summary>Members looking after households at the end of 2022, the one figure the report prints in full.</summary>
    public const int LinkedMembers = 192;

    public required int LinkedMembersBefore { get; init; }

    public required int ReserveCadres { get; init; }

    public required int CivilityApplicantsBefore { get; init; }

    public static Quota Draw(Dice dice) => new(DrawPast(dice), DrawPresent(dice))
    {
        LinkedMembersBefore = dice.Between(165, 183),
        ReserveCadres = dice.Between(32, 44),
        CivilityApplicantsBefore = dice.Pick<int>([1, 3]),
    };

    private static YearQuota DrawPresent(Dice dice)
    {
        var stars = dice.Pick<(int, int, int, int Two)>([(3, 7, 5, 2), (3, 6, 5, 2), (4, 6, 5, 2), (4, 7, 5, 1), (3, 7, 5, 1), (4, 6, 5, 1)]);
        return new YearQuota(2022)
        {
            CentreStudies = dice.Between(12, 14),
            StaffStudies = dice.Between(36, 46),
            DiscussionRounds = dice.Between(5, 7),
            Essays = dice.Between(310, 420),
            SchoolLectures = dice.Between(6, 9),
            LessonScreenings = dice.Between(19, 27),
            FilmScreenings = dice.Between(29, 37),
            YoungStudies = dice.Between(16, 21),
            YoungDiscussions = dice.Between(7, 10),
            Stars = stars,
            Rectified = stars.Two == 1 ? 2 : 1,
            ProblemsSolved = dice.Between(16, 29),
            ModelVillages = dice.Between(8, 9),
            VanguardPosts = dice.Between(11, 15),
            Admitted = dice.Between(9, 13),
            Activists = dice.Between(17, 23),
            CaredFor = dice.Between(72, 99),
            Medals = dice.Between(4, 7),
            LectureRounds = dice.Between(9, 13),
            AccountArticles = dice.Between(190, 290),
            CountyMediaArticles = dice.Between(44, 79),
            NewSlogans = dice.Between(62, 95),
            ChangedBoards = dice.Between(32, 55),
            Banners = dice.Between(98, 165),
            Models = dice.Between(5, 8),
            ReadingEvents = dice.Between(11, 17),
            CountyPerformances = dice.Pick<int>([18, 28, 38]),
            VolunteerActivities = dice.Between(225, 275),
        };
    }

    private static YearQuota DrawPast(Dice dice) => new(2021)
    {
        CentreStudies = dice.Between(9, 11),
        StaffStudies = dice.Between(24, 33),
        DiscussionRounds = dice.Between(3, 4),
        Essays = dice.Between(180, 260),
        SchoolLectures = dice.Between(3, 5),
        LessonScreenings = dice.Between(9, 15),
        FilmScreenings = dice.Between(17, 24),
        YoungStudies = dice.Between(11, 14),
        YoungDiscussions = dice.Between(4, 6),
        Stars = dice.Pick<(int, int, int, int)>([(2, 5, 8, 3), (2, 5, 7, 3), (2, 5, 7, 4)]),
        Rectified = 3,
        ProblemsSolved = dice.Between(9, 14),
        ModelVillages = dice.Between(3, 5),
        VanguardPosts = dice.Between(5, 8),
        Admitted = dice.Between(6, 8),
        Activists = dice.Between(12, 15),
        CaredFor = dice.Between(50, 66),
        Medals = dice.Between(14, 19),
        LectureRounds = dice.Between(5, 8),
        AccountArticles = dice.Between(110, 170),
        CountyMediaArticles = dice.Between(22, 38),
        NewSlogans = dice.Between(30, 50),
        ChangedBoards = dice.Between(14, 26),
        Banners = dice.Between(50, 85),
        Models = dice.Between(3, 4),
        ReadingEvents = dice.Between(5, 9),
        CountyPerformances = dice.Between(11, 16),
        VolunteerActivities = dice.Between(110, 150),
    };
}
