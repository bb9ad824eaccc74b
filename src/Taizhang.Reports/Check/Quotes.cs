namespace Taizhang.Reports.Check;

/// <summary>Quotation marks as GB/T 15834 sets them: single ones within double ones.</summary>
internal static class Quotes
{
    /// <summary>“‘光荣在党50年’纪念章”: what is quoted already within keeps its marks, one level down.</summary>
    public static string Around(string words) => $"“{words.Replace('“', '‘').Replace('”', '’')}”";
}
