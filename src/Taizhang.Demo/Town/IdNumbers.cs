using System.Globalization;

namespace Taizhang.Demo.Town;

/// <summary>Identity numbers by GB 11643 in a region that does not exist, each once.</summary>
/// <param name="skipped">How many numbers of each birthday are left to others of the region.</param>
internal sealed class IdNumbers(string region, int skipped = 0)
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private readonly Dictionary<(DateOnly, bool), int> _given = [];

    /// <summary>The next number of a birthday: odd sequences for men, even ones for women.</summary>
    public string Next(DateOnly birth, bool male)
    {
        var count = _given[(birth, male)] = _given.GetValueOrDefault((birth, male)) + 1;
        var sequence = (2 * (skipped + count)) + (male ? 1 : 0);
        var body = string.Create(CultureInfo.InvariantCulture, $"{region}{birth:yyyyMMdd}{sequence:D3}");
        return body + CheckCharacter(body);
    }

    public static char CheckCharacter(string body)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (body[i] - '0') * Weights[i];
        }

        return "10X98765432"[sum % 11];
    }
}
