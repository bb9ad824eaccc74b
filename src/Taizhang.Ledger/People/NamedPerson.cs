using System.Globalization;
using Taizhang.Ledger.Organisations;

namespace Taizhang.Ledger.People;

/// <summary>
/// A person as somebody writes them: a name, and where several people have it the body and the month of birth in brackets:
/// 王建国（石门村党支部 1956年7月生）. Pure.
/// </summary>
/// <param name="Name">Without the spaces one may write in it.</param>
/// <param name="Place">A body's name; null where it was left out.</param>
/// <param name="Born">As <see cref="Month"/> writes it; null where it was left out.</param>
internal sealed record NamedPerson(string Name, string? Place, string? Born)
{
    private const string BornEnding = "月生";

    public static NamedPerson Read(string typed)
    {
        var text = typed.Replace('(', '（').Replace(')', '）').Trim();
        var open = text.IndexOf('（', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith('）'))
        {
            return new NamedPerson(OrganisationNames.Normal(text), null, null);
        }

        var said = text[(open + 1)..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new NamedPerson(
            OrganisationNames.Normal(text[..open]),
            string.Concat(said.Where(word => !word.EndsWith(BornEnding, StringComparison.Ordinal))) is { Length: > 0 } place ? place : null,
            said.FirstOrDefault(word => word.EndsWith(BornEnding, StringComparison.Ordinal)));
    }

    /// <summary>The month of birth as it tells people apart; empty where it is not known.</summary>
    /// <param name="day">The number of the day of birth, <see cref="Days.Ever"/> where it is not known.</param>
    public static string Month(int day) => day == Days.Ever
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{DateOnly.FromDayNumber(day).Year}年{DateOnly.FromDayNumber(day).Month}{BornEnding}");

    /// <summary>The name with what tells the person apart from others of that name.</summary>
    public static string Apart(string name, string place, int born) => $"{name}（{string.Join(' ', new[] { place, Month(born) }.Where(said => said.Length > 0))}）";
}
