using Taizhang.Ledger.Search;

namespace Taizhang.Ledger.Store;

/// <summary>
/// How a database finds rows by words. The words are a plain column, the same on every database, with a space before and
/// after each; the database keeps an index of them up to date by itself, in the transaction that writes the row.
/// </summary>
public abstract class WordIndex
{
    /// <summary>The statements that make the index of a table whose first column is its key and whose second holds the words.</summary>
    public abstract IReadOnlyList<string> Make(Table table);

    /// <summary>The statements after which rows can be written without the index being kept; empty where that saves nothing.</summary>
    public virtual IReadOnlyList<string> LeaveOff(Table table) => [];

    /// <summary>The statements that make the index anew of all rows, after <see cref="LeaveOff"/>.</summary>
    public virtual IReadOnlyList<string> TakeUp(Table table) => [];

    /// <summary>False where the index finds rows that have all words of a phrase in any order, so that the row itself must be looked at.</summary>
    public abstract bool TellsOrder { get; }

    /// <summary>A query of the keys, as <c>entry</c>, of rows that have what @p0 asks for.</summary>
    public abstract string Matching(Table table);

    /// <summary>What to give as @p0: all phrases must be there.</summary>
    public abstract string Expression(IReadOnlyList<Phrase> phrases);

    /// <summary>Whether the words of a row that is at hand already hold the text of a parameter.</summary>
    public abstract string Holds(string words, string text);

    /// <summary>What the words of a row with that phrase hold.</summary>
    public static string Held(Phrase phrase) => phrase.BeginsOnly ? $" {phrase.Words}" : $" {phrase.Words} ";
}
