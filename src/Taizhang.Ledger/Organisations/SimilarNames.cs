namespace Taizhang.Ledger.Organisations;

/// <summary>Names that somebody who wrote another may have meant: they are asked about, never taken.</summary>
internal static class SimilarNames
{
    private const int AtMost = 3;

    /// <summary>Shorter names differ by one character too easily.</summary>
    private const int LongEnoughToDiffer = 4;

    /// <summary>Part of one another (清泉 and 清泉镇), or long and different in one character.</summary>
    public static bool Are(string given, string known) =>
        given.Length >= 2 && (known.Contains(given, StringComparison.Ordinal) || (known.Length > 2 && given.Contains(known[..^1], StringComparison.Ordinal)) || DifferInOne(given, known));

    /// <summary>The question, with the few names nearest in length; empty where there are none.</summary>
    public static string Ask(string given, IEnumerable<string> similar)
    {
        var names = similar.Where(name => name != given).Distinct().OrderBy(name => Math.Abs(name.Length - given.Length)).ToList();
        names = [.. names.TakeWhile(name => Math.Abs(name.Length - given.Length) <= Math.Abs(names[0].Length - given.Length) + 1).Take(AtMost)];
        return names.Count == 0 ? "" : $"您说的是{string.Join("，或", names)}吗？";
    }

    private static bool DifferInOne(string given, string known) =>
        given.Length == known.Length && given.Length >= LongEnoughToDiffer && given.Zip(known).Count(pair => pair.First != pair.Second) == 1;
}
