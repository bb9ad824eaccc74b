using System.Xml.Linq;

namespace Taizhang.Documents.Packages;

/// <summary>A package being changed: the trees of the parts that change, over the untouched bytes of the others.</summary>
internal sealed class PackageDraft(Package package)
{
    private readonly SortedDictionary<string, XElement> _changed = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _removed = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> PartNames =>
        package.Parts.Select(part => part.Name).Union(_changed.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(name => !_removed.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>The tree of a part to look at; null when there is none.</summary>
    public XElement? Read(string name) =>
        _removed.Contains(name) ? null : _changed.TryGetValue(name, out var root) ? root : package.Xml(name);

    /// <summary>The tree of a part to change; it will be written.</summary>
    public XElement Edit(string name)
    {
        if (!_changed.TryGetValue(name, out var root))
        {
            root = package.Xml(name) ?? throw new ArgumentException($"There is no XML part {name}.", nameof(name));
            _changed[name] = root;
        }

        return root;
    }

    /// <summary>Puts a tree in the place of a part, or as a new one.</summary>
    public void Set(string name, XElement root)
    {
        _changed[name] = root;
        _removed.Remove(name);
    }

    public void Remove(string name) => _removed.Add(name);

    /// <summary>Adds a part and the link to it. The link's id is the wanted one, numbered on when it is taken.</summary>
    public void Link(string source, string type, string part, string contentType, string wantedId)
    {
        ContentTypes.Put(Edit(Package.ContentTypesName), part, contentType);
        var name = PartPath.RelationshipsOf(source);
        if (Read(name) is null)
        {
            Set(name, new XElement(Relationship.Namespace + "Relationships"));
        }

        var links = Edit(name);
        var taken = Relationship.Of(links).Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
        var id = wantedId;
        for (var number = 2; taken.Contains(id); number++)
        {
            id = $"{wantedId}_{number}";
        }

        links.Add(Relationship.Write(id, type, "/" + part));
    }

    /// <summary>A name for a new part: the stem, the first free number, .xml.</summary>
    public string FreeName(string stem)
    {
        var taken = PartNames.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, PackageLimits.PartsMax + 1).Select(number => $"{stem}{number}.xml").First(name => !taken.Contains(name));
    }

    public byte[] ToBytes()
    {
        var kept = package.Parts.Where(part => !_changed.ContainsKey(part.Name) && !_removed.Contains(part.Name));
        var written = _changed.Where(part => !_removed.Contains(part.Key)).Select(part => PackagePart.Pack(part.Key, part.Value));
        return ZipWriter.Write(kept.Concat(written));
    }
}
