using Taizhang.Prose.Claims;

namespace Taizhang.Prose.Tests.Linking;

/// <summary>A sentence whose number stands in 〔〕; the brackets are not part of what is read.</summary>
internal static class MarkedSentence
{
    public static Claim Read(string sentence, ProseModel model)
    {
        var start = sentence.IndexOf('〔', StringComparison.Ordinal);
        var end = sentence.IndexOf('〕', StringComparison.Ordinal) - 1;
        var text = sentence.Replace("〔", "", StringComparison.Ordinal).Replace("〕", "", StringComparison.Ordinal);
        return Assert.Single(ReportReader.Read(text, model).Claims, claim => claim.Span == new TextSpan(start, end));
    }
}
