using Taizhang.Ledger.Entry;
using Taizhang.Ledger.Store;

namespace Taizhang.Ledger.People;

/// <summary>The stored keys of persons.</summary>
internal static class PersonKeys
{
    public static readonly string Sql = $"SELECT wrapped FROM {Tables.PersonKey.Name} WHERE person = @p0";

    /// <summary>The person's key; null when there is none, or not any more.</summary>
    public static byte[]? Of(WriteSession session, PersonVault vault, long person) =>
        session.Read(Sql, row => (byte[])row.GetValue(0), person) is [var wrapped] ? vault.Unwrap(wrapped) : null;

    public static byte[]? Of(ReadSession session, PersonVault vault, long person) =>
        session.Read(Sql, row => (byte[])row.GetValue(0), person) is [var wrapped] ? vault.Unwrap(wrapped) : null;

    /// <summary>The person encrypted under a new key, which is stored; a person without personal fields needs none.</summary>
    public static PersonContent SealNew(WriteSession session, PersonVault vault, long id, PersonContent person)
    {
        if (person.IdNumber is null && person.Phone is null && person.Address is null)
        {
            return person;
        }

        var key = PersonVault.NewKey();
        session.Insert(Tables.PersonKey, id, vault.Wrap(key), person.IdNumber is { } number ? vault.SearchHash(number) : null);
        return PersonVault.Seal(person, key);
    }

    /// <summary>The person encrypted under the key there is; the number is found again under its new hash.</summary>
    public static PersonContent SealAgain(WriteSession session, PersonVault vault, long id, PersonContent person, byte[] key)
    {
        session.Replace(Tables.PersonKey, id, vault.Wrap(key), person.IdNumber is { } number ? vault.SearchHash(number) : null);
        return PersonVault.Seal(person, key);
    }
}
