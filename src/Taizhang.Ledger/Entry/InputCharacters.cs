using System.Text.Json;

namespace Taizhang.Ledger.Entry;

/// <summary>
/// Whether every name and text of a line can be kept: no control character but tab and line end, and no half of a
/// character. A database would refuse them late, or a reader of the export would.
/// </summary>
internal static class InputCharacters
{
    public static bool AreReadable(JsonElement element)
    {
        try
        {
            return Holds(element);
        }
        catch (InvalidOperationException)
        {
            // That is how a text with half a character says so.
            return false;
        }
    }

    private static bool Holds(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => IsReadable(element.GetString() ?? ""),
        JsonValueKind.Array => element.EnumerateArray().All(Holds),
        JsonValueKind.Object => element.EnumerateObject().All(property => IsReadable(property.Name) && Holds(property.Value)),
        _ => true,
    };

    private static bool IsReadable(string text) => !text.Any(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r'));
}
