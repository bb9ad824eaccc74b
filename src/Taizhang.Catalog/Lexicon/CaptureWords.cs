namespace Taizhang.Catalog.Lexicon;

/// <summary>
/// The words by which a pasted text (文字转登记) points to one ledger, and where in it the ledger's fields are read.
/// </summary>
/// <param name="Words">Any one points to the ledger; a longer one points harder.</param>
/// <param name="Not">A text with one of these is about something else.</param>
public sealed record CaptureWords(string Ledger, IReadOnlyList<string> Words, IReadOnlyList<string> Not, IReadOnlyList<CaptureField> Fields);

/// <summary>
/// Where one field's value stands in a text. What applies follows from the field's type: choices and flags are read by
/// their words, numbers by their unit, everything else as the words behind <see cref="After"/> or in quotation marks.
/// </summary>
/// <param name="Choices">For a choice or flag: by which words the text says which value; none reads the choices themselves.</param>
/// <param name="Units">For a number: the measure words that may stand behind it.</param>
/// <param name="Near">For a number: words of its clause that say it is this one; none takes the first.</param>
/// <param name="After">Words right before the value.</param>
/// <param name="Until">Words that end the value, besides punctuation.</param>
/// <param name="Quoted">The first words in quotation marks are the value.</param>
/// <param name="Whole">The whole clause in which one of the ledger's words stands is the value, where nothing else was found.</param>
public sealed record CaptureField(
    string Field,
    IReadOnlyList<CaptureChoice> Choices,
    IReadOnlyList<string> Units,
    IReadOnlyList<string> Near,
    IReadOnlyList<string> After,
    IReadOnlyList<string> Until,
    bool Quoted,
    bool Whole);

/// <param name="Is">The field's value; <c>true</c> for a flag.</param>
/// <param name="Said">Any one of these words says so.</param>
public sealed record CaptureChoice(string Is, IReadOnlyList<string> Said);
