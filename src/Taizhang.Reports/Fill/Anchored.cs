using Taizhang.Prose;
using Taizhang.Reports.Sources;
using Taizhang.Reports.Templates;

namespace Taizhang.Reports.Fill;

/// <summary>What an earlier filling anchored in a document, so that a finished report can be filled again, and checked.</summary>
internal static class Anchored
{
    /// <summary>Where the anchors stand and which rules' keys they have.</summary>
    public static List<(TextSpan Span, IReadOnlyList<string> Keys)> In(Template template)
    {
        var stated = Manifest.Read(template.File).ToLookup(figure => figure.Key, figure => figure.Figure, StringComparer.Ordinal);
        return
        [
            .. template
                .File.Anchors(stated.Select(figures => figures.Key))
                .Where(anchor => stated.Contains(anchor.Key))
                .Select(anchor => (new TextSpan(anchor.Start, anchor.End), (IReadOnlyList<string>)[.. stated[anchor.Key]])),
        ];
    }
}
