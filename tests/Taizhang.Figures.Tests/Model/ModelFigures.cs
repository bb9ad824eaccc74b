namespace Taizhang.Figures.Tests.Model;

internal enum ModelCount
{
    Events,
    Bodies,
    Sum,
    Distinct,
}

/// <summary>What one entry gives to one figure.</summary>
/// <param name="Day">The day of a flow; null for a stock.</param>
/// <param name="Stands">Whether a stock stands on a day.</param>
/// <param name="Key">What is counted once, told with the home the row belongs to.</param>
internal sealed record Piece(string Source, IReadOnlyList<string> Bodies, DateOnly? Day, Func<DateOnly, bool> Stands, long Amount, Func<string, string> Key, bool About)
{
    public static Piece Flow(string source, IReadOnlyList<string> bodies, DateOnly day, long amount = 1, Func<string, string>? key = null, bool about = false) =>
        new(source, bodies, day, _ => false, amount, key ?? (_ => source), about);

    public static Piece Stock(string source, IReadOnlyList<string> bodies, Func<DateOnly, bool> stands, long amount = 1, string? key = null) =>
        new(source, bodies, null, stands, amount, _ => key ?? source, false);
}

/// <summary>The figures of <see cref="OwnCatalog"/> told a second time, entry by entry and day by day.</summary>
internal static class ModelFigures
{
    public delegate IEnumerable<Piece> Telling(ModelLedger ledger, string reference, ModelContent content);

    public static IReadOnlyDictionary<string, (ModelCount Count, Telling Tell)> All { get; } = new Dictionary<string, (ModelCount, Telling)>
    {
        ["A1"] = (ModelCount.Events, Meetings((_, meeting) => meeting.IsStudy, _ => 1)),
        ["A2"] = (ModelCount.Bodies, Meetings((_, meeting) => meeting.IsStudy, _ => 1)),
        ["A3"] = (ModelCount.Bodies, (ledger, reference, content) => content is ModelMeeting meeting ? [Piece.Flow(reference, [.. meeting.Bodies.Where(body => ledger.Tree[body].Kind == "branch")], meeting.Date)] : []),
        ["A4"] = (ModelCount.Sum, Meetings((_, _) => true, meeting => meeting.Present, about: meeting => meeting.About)),
        ["A5"] = (ModelCount.Sum, Meetings((_, _) => true, meeting => meeting.Money)),
        ["A7"] = (ModelCount.Distinct, Meetings((_, _) => true, _ => 1, (reference, meeting, home) => $"{home}/{meeting.Topic ?? reference}/{meeting.Round?.ToString(Invariant) ?? reference}")),
        ["A8"] = (ModelCount.Distinct, Meetings((_, _) => true, _ => 1, (reference, meeting, _) => $"{meeting.Organisation}/{meeting.Place ?? reference}")),
        ["A9"] = (ModelCount.Events, Meetings((ledger, meeting) => meeting.Lecturer is { } lecturer && ledger.Counted<ModelOutside>(lecturer) is { Level: >= 2 }, _ => 1)),
        ["B1"] = (ModelCount.Events, (_, reference, content) => content is ModelMeeting { Until: { } until } meeting ? [Piece.Stock(reference, meeting.Bodies, day => meeting.Date <= day && day <= until)] : []),
        ["B2"] = (ModelCount.Events, Pairings(_ => 1, null)),
        ["B3"] = (ModelCount.Bodies, Pairings(_ => 1, null)),
        ["B4"] = (ModelCount.Sum, Pairings(pairing => pairing.Households, null)),
        ["B5"] = (ModelCount.Distinct, Pairings(_ => 1, pairing => pairing.Member)),
        ["C1"] = (ModelCount.Distinct, (_, reference, content) => content is ModelTitle { Conferred: { } day } title ? [Piece.Flow(reference, [title.Subject], day, key: _ => title.Subject)] : []),
        ["C2"] = (ModelCount.Distinct, (_, reference, content) => content is ModelTitle { Conferred: { } first } title ? [Piece.Stock(reference, [title.Subject], day => first <= day && !(title.Revoked >= first && title.Revoked <= day), key: title.Subject)] : []),
        ["C3"] = (ModelCount.Distinct, (ledger, reference, content) => content is ModelTitle { Applied: { } day } title && ledger.Tree[title.Subject].Kind == "village" ? [Piece.Flow(reference, [title.Subject], day, key: _ => title.Subject)] : []),
        ["C4"] = (ModelCount.Events, (_, reference, content) => content is ModelJoining { Approved: { } day } joining ? [Piece.Flow(reference, [joining.Organisation], day)] : []),
        ["C5"] = (ModelCount.Events, (_, reference, content) => content is ModelJoining joining ? [Piece.Stock(reference, [joining.Organisation], day => joining.Activist <= day && !(joining.Candidate >= joining.Activist && joining.Candidate <= day))] : []),
        ["D1"] = (ModelCount.Distinct, Volunteers((_, _) => true)),
        ["D2"] = (ModelCount.Events, Volunteers((birth, day) => birth is { } given && Age(given, day) <= 35)),
        ["D3"] = (ModelCount.Bodies, Volunteers((birth, day) => birth is { } given && Age(given, day) >= 60)),
        ["D4"] = (ModelCount.Events, (_, reference, content) => content is ModelRole role ? [Piece.Flow(reference, [role.Organisation], role.From)] : []),
    };

    /// <summary>The teams of the tree, which are their own sources.</summary>
    public static IReadOnlyDictionary<string, Func<ModelOrganisation, Piece>> OfTeams { get; } = new Dictionary<string, Func<ModelOrganisation, Piece>>
    {
        ["E1"] = team => Piece.Stock(team.Code, [team.Code], team.IsThere),
        ["E2"] = team => Piece.Stock(team.Code, [team.Code], day => team.IsThere(day) && team.Demonstration.Any(fact => fact.From <= day && (fact.To is null || day <= fact.To))),
        ["E3"] = team => Piece.Flow(team.Code, [team.Code], team.Opened),
    };

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static Telling Meetings(Func<ModelLedger, ModelMeeting, bool> where, Func<ModelMeeting, int?> amount, Func<string, ModelMeeting, string, string>? key = null, Func<ModelMeeting, bool>? about = null) => (ledger, reference, content) =>
        content is ModelMeeting meeting && where(ledger, meeting) && amount(meeting) is { } given
            ? [Piece.Flow(reference, meeting.Bodies, meeting.Date, given, key is null ? null : home => key(reference, meeting, home), about?.Invoke(meeting) ?? false)]
            : [];

    private static Telling Pairings(Func<ModelPairing, int?> amount, Func<ModelPairing, string?>? key) => (_, reference, content) =>
        content is ModelPairing pairing && amount(pairing) is { } given
            ? [Piece.Stock(reference, pairing.Bodies, day => pairing.Date <= day && (pairing.To is null || day <= pairing.To), given, key?.Invoke(pairing))]
            : [];

    private static Telling Volunteers(Func<DateOnly?, DateOnly, bool> holds) => (ledger, reference, content) => content is ModelRole role
        ? [Piece.Stock(reference, [role.Organisation], day => role.From <= day && (role.To is null || day <= role.To) && holds(ledger.Counted<ModelPerson>(role.Person)?.Birth, day), key: role.Person)]
        : [];

    /// <summary>Full years on a day, counted one after the other.</summary>
    private static int Age(DateOnly birth, DateOnly day)
    {
        var age = -1;
        while (birth.AddYears(age + 1) <= day)
        {
            age++;
        }

        return age;
    }
}
