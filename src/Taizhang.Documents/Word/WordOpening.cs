namespace Taizhang.Documents.Word;

/// <summary>What came of opening a file: the document or the reason why not.</summary>
public abstract record WordOpening
{
    private WordOpening()
    {
    }

    public sealed record Opened(WordFile File) : WordOpening;

    public sealed record Refused(DocumentRefusal Refusal) : WordOpening;
}
