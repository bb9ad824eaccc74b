using System.Text.Json.Nodes;
using Taizhang.Catalog.Loading;
using Taizhang.Catalog.Rules;

namespace Taizhang.Catalog.Overlay;

/// <summary>本地规定: switches one rule on or off and names the document (文号) it comes from.</summary>
public static class LocalRules
{
    public const string FileName = "本地规定.yaml";

    /// <summary>Null where a rule that needs a document is to be switched on without one.</summary>
    public static CatalogReading? Set(OverlayFolder overlay, RuleDefinition rule, bool on, string document)
    {
        if (on && rule.NeedsDocument && document.Length == 0)
        {
            return null;
        }

        var statement = new JsonObject { ["code"] = rule.Code, ["on"] = on };
        if (document.Length > 0)
        {
            statement["document"] = document;
        }

        return overlay.Put(FileName, "rules", "code", statement);
    }
}
