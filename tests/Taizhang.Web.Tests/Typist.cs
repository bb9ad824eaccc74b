using System.Globalization;
using Microsoft.Playwright;

namespace Taizhang.Web.Tests;

/// <summary>
/// An officer who never takes the mouse. Her keys are counted as they cost: a Chinese character 2.5, a digit or letter 1,
/// Tab, Enter, a tick or an arrow 1, a paste 5. A choice is walked to with the arrows and costs what it costs.
/// </summary>
internal sealed class Typist(IPage page, string dateOrder)
{
    private const decimal Paste = 5;
    private const decimal ChineseCharacter = 2.5m;

    public decimal Keys { get; private set; }

    public async Task TypeAsync(string text)
    {
        await page.Keyboard.TypeAsync(text);
        Keys += text.Sum(letter => char.IsAscii(letter) ? 1 : ChineseCharacter);
    }

    /// <summary>Types a date into the field that has the focus, in the order this browser's date fields take it.</summary>
    public Task TypeDateAsync(DateOnly day) => TypeAsync(day.ToString(dateOrder, CultureInfo.InvariantCulture));

    public async Task PressAsync(string key, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            await page.Keyboard.PressAsync(key);
        }

        Keys += times;
    }

    /// <summary>Types into where the focus is and goes on.</summary>
    public async Task FillAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await TypeAsync(text);
            await PressAsync("Tab");
        }
    }

    /// <summary>Goes on until what is looked for has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) ?? false", selector))
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"{selector} was not reached by Tab.");
    }

    /// <summary>In a list, down to the choice.</summary>
    public async Task ChooseAsync(string choice)
    {
        var steps = await page.EvaluateAsync<int>("choice => { const list = document.activeElement; const to = [...list.options].findIndex(option => option.text === choice); return to < 0 ? -1 : to - list.selectedIndex; }", choice);
        Assert.True(steps >= 0, $"There is no choice {choice}.");
        await PressAsync("ArrowDown", steps);
    }

    public async Task PasteAsync(string block)
    {
        await page.EvaluateAsync("block => navigator.clipboard.writeText(block)", block);
        await page.Keyboard.PressAsync("Control+v");
        Keys += Paste;
    }
}
