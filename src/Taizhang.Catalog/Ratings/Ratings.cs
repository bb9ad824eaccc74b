namespace Taizhang.Catalog.Ratings;

/// <summary>How points become stars. Criteria are local: a rating without a document is a proposal and judges nothing.</summary>
/// <param name="Procedure">The procedure whose cases it rates.</param>
/// <param name="Document">The document (文号) that lays it down; null until the office names it.</param>
/// <param name="Bands">From the best to the lowest; the first whose points are reached counts.</param>
/// <param name="Vetoes">What keeps a branch from the better stars.</param>
public sealed record StarRating(
    string Id,
    string Name,
    string Procedure,
    string? Document,
    IReadOnlyList<StarBand> Bands,
    IReadOnlyList<StarVeto> Vetoes)
{
    /// <summary>The band those points reach; null below the lowest.</summary>
    /// <param name="hundredths">Points in hundredths.</param>
    /// <param name="meets">Says whether a condition of a band is met.</param>
    public StarBand? BandOf(long hundredths, Func<string, bool> meets) =>
        Bands.FirstOrDefault(band => hundredths >= band.AtLeast * 100L && (band.Needs is null || meets(band.Needs)));
}

/// <param name="AtLeast">Points from which on it is reached.</param>
/// <param name="CapPercent">At most this share of all branches, rounded down; null for any.</param>
/// <param name="Needs">A flag of the case that must be set besides the points.</param>
public sealed record StarBand(string Star, int AtLeast, int? CapPercent, string? Needs);

/// <summary>A branch with a case of that procedure in the year of rating may not have one of these stars.</summary>
public sealed record StarVeto(string Procedure, IReadOnlyList<string> Stars, string Reason);

/// <summary>Which honours suit which bodies, and which office confers at which level.</summary>
/// <param name="Programme">The choice of a title's field <c>programme</c>.</param>
/// <param name="Ending">The honour's name ends with it; empty for every honour of the programme.</param>
/// <param name="SubjectKinds">Kinds of organisations that can hold it.</param>
public sealed record HonourKind(string Programme, string Ending, IReadOnlyList<string> SubjectKinds);

/// <param name="Issuers">Words of which a conferring body of that level has one in its name.</param>
/// <param name="DocumentsOfOthers">Words that show a document number to be that of another level.</param>
/// <param name="TermYears">After so many years a title of that level is re-checked; null where unknown.</param>
/// <param name="Below">The level whose title is normally held first; null for none.</param>
public sealed record HonourLevel(
    string Level,
    IReadOnlyList<string> Issuers,
    IReadOnlyList<string> DocumentsOfOthers,
    int? TermYears,
    string? Below);

/// <summary>Who joined between two days: by which date, and from when Party standing (党龄) is counted.</summary>
/// <param name="ByApproval">True where one joined on the day of the upper committee's approval, false on that of the branch meeting.</param>
/// <param name="ProbationMonths">0 where there was no probation: standing begins on the day of joining.</param>
/// <param name="Basis">The Party charter or instruction it rests on.</param>
public sealed record SeniorityPeriod(DateOnly From, DateOnly To, bool ByApproval, int ProbationMonths, string Basis);
