using System.Security.Cryptography;
using System.Text;

namespace Taizhang.Web.Host;

/// <summary>
/// Who may come in: whoever opens the one-time link that the program itself gave out, and from then on the browser that
/// holds the cookie. Links and cookie are 256 random bits; a link works once and for ten minutes.
/// </summary>
internal sealed class EntryPass(TimeProvider clock)
{
    private const int TokenBytes = 32;
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(10);

    private readonly string _cookie = NewToken();
    private readonly Dictionary<string, DateTimeOffset> _links = [];
    private readonly Lock _gate = new();

    /// <summary>Known to the program alone and written beside the data, so that a second start can ask the first for a link.</summary>
    public string InstanceKey { get; } = NewToken();

    public string Cookie => _cookie;

    /// <summary>The path of a new one-time link.</summary>
    public string NewLink()
    {
        var token = NewToken();
        lock (_gate)
        {
            _links[token] = clock.GetUtcNow() + LinkLife;
        }

        return $"/open?k={token}";
    }

    /// <summary>True the first time a link is used, while it is young.</summary>
    public bool TakeLink(string token)
    {
        lock (_gate)
        {
            return _links.Remove(token, out var until) && clock.GetUtcNow() <= until;
        }
    }

    public bool IsCookie(string? given) => IsSame(given, _cookie);

    public bool IsInstanceKey(string? given) => IsSame(given, InstanceKey);

    private static bool IsSame(string? given, string wanted) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(wanted));

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
}
