using Taizhang.Catalog.Ledgers;
using Taizhang.Ledger.Browse;
using Taizhang.Ledger.Entry;

namespace Taizhang.Web.Pages.Ledgers;

/// <summary>One field of any form: what it holds, under which name it is sent, what stands in it.</summary>
/// <param name="Books">The topics and outside bodies that can be chosen.</param>
/// <param name="Offered">The names of organisations that are offered while one types; any other may be written.</param>
public sealed record FieldInput(FieldDefinition Field, string Name, IReadOnlyList<string> Values, IReadOnlyList<EntryNeighbour> Books, IReadOnlyList<string> Offered)
{
    public string Value => string.Join("、", Values);

    public bool IsWide => Field.Type is FieldType.Note or FieldType.Choices or FieldType.People;

    /// <summary>What a reference may be: topics, or outside bodies.</summary>
    public IEnumerable<EntryNeighbour> Choices => Books.Where(item => item.Kind == (Field.Type == FieldType.Topic ? EntryKind.Topic : EntryKind.Outside));
}
