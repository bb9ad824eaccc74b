using System.Xml.Linq;

namespace Taizhang.Documents.Word;

/// <summary>The element and attribute names of WordprocessingML that this project reads or writes, as the standard spells them.</summary>
internal static class W
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace StrictMain = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static readonly XName AlternateContent = Compatibility + "AlternateContent";
    public static readonly XName Choice = Compatibility + "Choice";
    public static readonly XName Fallback = Compatibility + "Fallback";

    public static readonly XName Document = Main + "document";
    public static readonly XName Body = Main + "body";
    public static readonly XName Paragraph = Main + "p";
    public static readonly XName ParagraphProperties = Main + "pPr";
    public static readonly XName ParagraphStyle = Main + "pStyle";
    public static readonly XName OutlineLevel = Main + "outlineLvl";
    public static readonly XName SectionProperties = Main + "sectPr";
    public static readonly XName Table = Main + "tbl";
    public static readonly XName Row = Main + "tr";
    public static readonly XName RowProperties = Main + "trPr";
    public static readonly XName Cell = Main + "tc";
    public static readonly XName Run = Main + "r";
    public static readonly XName RunProperties = Main + "rPr";
    public static readonly XName Text = Main + "t";
    public static readonly XName Break = Main + "br";
    public static readonly XName CarriageReturn = Main + "cr";
    public static readonly XName Tab = Main + "tab";
    public static readonly XName PositionTab = Main + "ptab";
    public static readonly XName NoBreakHyphen = Main + "noBreakHyphen";
    public static readonly XName Ruby = Main + "ruby";
    public static readonly XName RubyBase = Main + "rubyBase";
    public static readonly XName TextBoxContent = Main + "txbxContent";
    public static readonly XName FieldCharacter = Main + "fldChar";
    public static readonly XName FieldCharacterType = Main + "fldCharType";
    public static readonly XName SimpleField = Main + "fldSimple";
    public static readonly XName FieldCode = Main + "instrText";
    public static readonly XName SimpleFieldCode = Main + "instr";
    public static readonly XName Hyperlink = Main + "hyperlink";
    public static readonly XName SmartTag = Main + "smartTag";
    public static readonly XName CustomXml = Main + "customXml";
    public static readonly XName Inserted = Main + "ins";
    public static readonly XName Deleted = Main + "del";
    public static readonly XName MovedHere = Main + "moveTo";
    public static readonly XName Direction = Main + "dir";
    public static readonly XName DirectionOverride = Main + "bdo";
    public static readonly XName Footnote = Main + "footnote";
    public static readonly XName Endnote = Main + "endnote";
    public static readonly XName FootnoteReference = Main + "footnoteReference";
    public static readonly XName EndnoteReference = Main + "endnoteReference";
    public static readonly XName Control = Main + "sdt";
    public static readonly XName ControlProperties = Main + "sdtPr";
    public static readonly XName ControlContent = Main + "sdtContent";
    public static readonly XName Alias = Main + "alias";
    public static readonly XName Tag = Main + "tag";
    public static readonly XName BookmarkStart = Main + "bookmarkStart";
    public static readonly XName BookmarkEnd = Main + "bookmarkEnd";
    public static readonly XName CommentRangeStart = Main + "commentRangeStart";
    public static readonly XName CommentRangeEnd = Main + "commentRangeEnd";
    public static readonly XName CommentReference = Main + "commentReference";
    public static readonly XName Comments = Main + "comments";
    public static readonly XName Comment = Main + "comment";
    public static readonly XName Highlight = Main + "highlight";

    public static readonly XName Id = Main + "id";
    public static readonly XName Name = Main + "name";
    public static readonly XName Value = Main + "val";
    public static readonly XName Type = Main + "type";
    public static readonly XName Space = XNamespace.Xml + "space";

    /// <summary>An element with one value, the commonest shape of the format.</summary>
    public static XElement Of(string name, object value) => new(Main + name, new XAttribute(Value, value));

    /// <summary>A text element that keeps its leading and trailing spaces.</summary>
    public static XElement TextOf(string text) => new(Text, new XAttribute(Space, "preserve"), text);

    /// <summary>The content of a run that reads back as exactly this text: \n is a break, \t a tab.</summary>
    public static IEnumerable<XElement> TextNodes(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t'))
            {
                continue;
            }

            if (i > start)
            {
                yield return TextOf(text[start..i]);
            }

            if (i < text.Length)
            {
                yield return new XElement(text[i] == '\n' ? Break : Tab);
            }

            start = i + 1;
        }
    }

    /// <summary>
    /// The element whose children stand in the paragraph in place of this one: itself for a hyperlink,
    /// the content of a control, the Choice of an alternative; null for anything that holds no runs.
    /// </summary>
    public static XElement? InlineContent(XElement element)
    {
        var name = element.Name;
        if (name == Control)
        {
            return element.Element(ControlContent);
        }

        if (name == AlternateContent)
        {
            return element.Element(Choice) ?? element.Element(Fallback);
        }

        return name == Hyperlink || name == Inserted || name == MovedHere || name == SimpleField || name == SmartTag
            || name == CustomXml || name == Direction || name == DirectionOverride ? element : null;
    }
}
