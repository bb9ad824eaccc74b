namespace Tidy.Tests;

/// <summary>One string literal: its source text with each hole as <c>{}</c>, the expressions in the holes, and what stands right after it.</summary>
internal sealed record Literal(int Line, string Text, IReadOnlyList<string> Holes, string After);

/// <summary>
/// A C# file as guards want it: <see cref="Code"/> has comments and literals blanked, same length and same lines, and the string
/// literals stand apart. It reads tokens, not syntax, which is all that a guard over words needs.
/// </summary>
internal sealed class CSharpText
{
    private readonly string _source;
    private readonly char[] _code;
    private readonly List<Literal> _literals = [];

    private CSharpText(string source)
    {
        _source = source;
        _code = source.ToCharArray();
        ReadCode(0, inHole: false);
    }

    public string Code => new(_code);

    public IReadOnlyList<Literal> Literals => _literals;

    public static CSharpText Parse(string source) => new(source);

    public static int LineAt(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    /// <summary>Reads on until the end, or in a hole until the brace that closes it, and returns where it stopped.</summary>
    private int ReadCode(int at, bool inHole)
    {
        var depth = 0;
        while (at < _source.Length)
        {
            var c = _source[at];
            if (inHole && depth == 0 && c == '}')
            {
                return at;
            }

            if (StartsWith(at, "//") || (c == '#' && IsFirstOnLine(at)))
            {
                var end = IndexOrEnd("\n", at);
                // A directive stays code: #region is one of the things looked for.
                at = c == '#' ? end : Blank(at, end);
            }
            else if (StartsWith(at, "/*"))
            {
                at = Blank(at, Math.Min(_source.Length, IndexOrEnd("*/", at + 2) + 2));
            }
            else if (c == '\'')
            {
                at = ReadCharacter(at);
            }
            else if (StringStart(at) is { } start)
            {
                at = ReadString(at, start);
            }
            else
            {
                depth +=
                    c is '(' or '[' or '{' ? 1
                    : c is ')' or ']' or '}' ? -1
                    : 0;
                at++;
            }
        }

        return at;
    }

    private int ReadCharacter(int at)
    {
        var end = at + 1;
        while (end < _source.Length && _source[end] is not ('\'' or '\n'))
        {
            end += _source[end] == '\\' ? 2 : 1;
        }

        return Blank(at + 1, Math.Min(end, _source.Length)) + 1;
    }

    private readonly record struct Opening(int Dollars, bool IsVerbatim, int Quotes, int Length);

    private Opening? StringStart(int at)
    {
        var i = at;
        var dollars = 0;
        var isVerbatim = false;
        for (; i < _source.Length && _source[i] is '$' or '@'; i++)
        {
            dollars += _source[i] == '$' ? 1 : 0;
            isVerbatim |= _source[i] == '@';
        }

        var quotes = CountOf('"', i);
        return quotes switch
        {
            0 => null,
            >= 3 when !isVerbatim => new Opening(dollars, false, quotes, i - at + quotes),
            _ => new Opening(dollars, isVerbatim, 1, i - at + 1),
        };
    }

    private int ReadString(int start, Opening opening)
    {
        var text = new System.Text.StringBuilder();
        var holes = new List<string>();
        var isRaw = opening.Quotes >= 3;
        var at = start + opening.Length;
        while (
            at < _source.Length
            && !(isRaw ? CountOf('"', at) >= opening.Quotes : _source[at] == '"' && !(opening.IsVerbatim && StartsWith(at, "\"\"")))
        )
        {
            var braces = opening.Dollars > 0 ? CountOf('{', at) : 0;
            if (braces > 0 && (isRaw ? braces >= opening.Dollars : braces % 2 == 1))
            {
                var open = at + braces;
                Blank(at, open);
                at = ReadCode(open, inHole: true);
                holes.Add(Expression(_source[open..at]));
                text.Append("{}");
                at = Blank(at, Math.Min(_source.Length, at + (isRaw ? opening.Dollars : 1)));
                continue;
            }

            var length = Math.Max(braces, !isRaw && (_source[at] == '"' || (_source[at] == '\\' && !opening.IsVerbatim)) ? 2 : 1);
            length = Math.Min(length, _source.Length - at);
            text.Append(_source, at, length);
            at = Blank(at, at + length);
        }

        var end = Math.Min(_source.Length, at + opening.Quotes);
        _literals.Add(new Literal(LineAt(_source, start), text.ToString(), holes, After(end)));
        return end;
    }

    /// <summary>The hole without its alignment and format: <c>total,8:0.00</c> is <c>total</c>.</summary>
    private static string Expression(string hole)
    {
        var depth = 0;
        for (var i = 0; i < hole.Length; i++)
        {
            depth +=
                hole[i] is '(' or '[' or '{' ? 1
                : hole[i] is ')' or ']' or '}' ? -1
                : 0;
            if (depth == 0 && hole[i] is ',' or ':')
            {
                return hole[..i].Trim();
            }
        }

        return hole.Trim();
    }

    private string After(int end) => _source[end..Math.Min(_source.Length, end + 80)].TrimStart();

    private int Blank(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            _code[i] = _code[i] == '\n' ? '\n' : ' ';
        }

        return to;
    }

    private bool StartsWith(int at, string word) => string.CompareOrdinal(_source, at, word, 0, word.Length) == 0;

    private bool IsFirstOnLine(int at) => _source.AsSpan(0, at)[(_source.AsSpan(0, at).LastIndexOf('\n') + 1)..].IsWhiteSpace();

    private int IndexOrEnd(string word, int at) =>
        _source.IndexOf(word, at, StringComparison.Ordinal) is >= 0 and var found ? found : _source.Length;

    private int CountOf(char c, int at)
    {
        var end = at;
        while (end < _source.Length && _source[end] == c)
        {
            end++;
        }

        return end - at;
    }
}

public sealed class CSharpTextTests
{
    [Fact]
    public void comments_and_literals_are_blank_in_the_code_and_lines_stay() =>
        Assert.Equal("f(\"      \");       \ng(' ');   \n  h", CSharpText.Parse("f(\"// no!\"); // why\ng('\"');/*x\n*/h").Code);

    [Theory]
    [InlineData("""x = "a\"b" + y;""", "a\\\"b", "")]
    [InlineData("""x = @"a""b\";""", "a\"\"b\\", "")]
    [InlineData("""x = $"a{b,3:0.0}c{{d}}";""", "a{}c{{d}}", "b")]
    [InlineData("""x = $"{(p ? "q" : $"{r}")}";""", "{}", "(p ? \"q\" : $\"{r}\")")]
    [InlineData("x = $$\"\"\"a{b}{{c}}\"d\"\"\";", "a{b}{}\"d", "c")]
    [InlineData("x = \"\"\"\n  a \"quoted\" b\n  \"\"\";", "\n  a \"quoted\" b\n  ", "")]
    public void a_literal_is_read_as_the_compiler_reads_it(string source, string text, string holes)
    {
        var literal = CSharpText.Parse(source).Literals[^1];
        Assert.Equal((text, holes), (literal.Text, string.Join(' ', literal.Holes)));
    }

    [Fact]
    public void code_inside_a_hole_stays_code() =>
        Assert.Contains("name!.Length", CSharpText.Parse("""x = $"a {name!.Length} b";""").Code, StringComparison.Ordinal);

    [Fact]
    public void a_literal_knows_its_line() => Assert.Equal(3, CSharpText.Parse("// a\n'x'\n\"b\"").Literals[0].Line);
}
