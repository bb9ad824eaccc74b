using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace Taizhang.Web.Host;

/// <summary>
/// An input into which people are written: <c>offers-people</c> lets it offer the roll's names while one types, from the body
/// it names or from the whole office. They are fetched as typed, so that no page carries the roll; without scripts it is an
/// input like any other.
/// </summary>
[HtmlTargetElement("input", Attributes = Marker)]
public sealed class OffersPeople : TagHelper
{
    /// <summary>Everybody of the office's roll.</summary>
    public const string Office = "*";

    private const string Marker = "offers-people";

    /// <summary>A body's code, or <see cref="Office"/>; an input that offers nobody leaves it empty.</summary>
    [HtmlAttributeName(Marker)]
    public string From { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (From.Length == 0)
        {
            return;
        }

        var name = output.Attributes["name"].Value.ToString() ?? "";
        var address = QueryHelpers.AddQueryString("/people/offer", "field", name);
        output.Attributes.SetAttribute("list", $"people-{name}");
        output.Attributes.SetAttribute("autocomplete", "off");
        output.Attributes.SetAttribute("hx-get", From == Office ? address : QueryHelpers.AddQueryString(address, "org", From));
        output.Attributes.SetAttribute("hx-trigger", "input changed delay:200ms");
        output.Attributes.SetAttribute("hx-target", "next datalist");
        output.Attributes.SetAttribute("hx-sync", "this:replace");
        output.PostElement.AppendHtml("<datalist id=\"people-").Append(name).AppendHtml("\"></datalist>");
    }
}
