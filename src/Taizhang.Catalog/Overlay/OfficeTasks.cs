using System.Globalization;
using System.Text.Json.Nodes;
using Taizhang.Catalog.Calendars;
using Taizhang.Catalog.Loading;

namespace Taizhang.Catalog.Overlay;

/// <summary>本地年度任务: what comes round every year or month by custom is switched on with its document, on the office's own day; the office may add others.</summary>
public static class OfficeTasks
{
    public const string FileName = "年度任务.yaml";

    /// <summary>Writes a task as it is to be from now on; null where it is to be announced and names no document.</summary>
    public static CatalogReading? Set(OverlayFolder overlay, YearTask task)
    {
        if (task is { On: true, Applies: false })
        {
            return null;
        }

        var statement = new JsonObject { ["id"] = task.Id, ["name"] = task.Name, ["day"] = task.Day, ["local"] = task.Local, ["on"] = task.On };
        if (task.Month is { } month)
        {
            statement["month"] = month;
        }

        if (task.Rule is { } rule)
        {
            statement["rule"] = rule;
        }

        if (task.IsReport)
        {
            statement["report"] = true;
        }

        if (!string.IsNullOrEmpty(task.Document))
        {
            statement["document"] = task.Document;
        }

        return overlay.Put(FileName, "year-tasks", "id", statement);
    }

    /// <summary>An id that no task has.</summary>
    public static string NewId(DutyCatalog catalog)
    {
        var number = 1;
        while (catalog.YearTasks.Any(task => task.Id == IdOf(number)))
        {
            number++;
        }

        return IdOf(number);
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"own-{number}");
}
