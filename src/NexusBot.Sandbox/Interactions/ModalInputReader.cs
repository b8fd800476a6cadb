using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Reads what a member gave to an input of a form, checked as Discord's app checks it before it sends. A forged answer is taken as it comes.</summary>
internal sealed class ModalInputReader(SelectReader selects, UploadReader uploads, bool forged)
{
    /// <param name="input">The input.</param>
    /// <param name="given">One value or a list of them; null from who leaves the input alone, and so sends what the bot had put there.</param>
    public IReadOnlyList<string> Read(ModalInput input, JsonElement? given)
    {
        if (input.Type == ComponentType.FileUpload)
            return ReadFiles(input, Items(given));

        var texts = given is null ? Prefilled(input) : [.. Items(given).Select(item => item.ToString())];
        return forged ? texts : Checked(input, texts);
    }

    private static IReadOnlyList<JsonElement> Items(JsonElement? given) => given switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        { } one => [one],
    };

    // A forged one may name files that were never sent.
    private IReadOnlyList<string> ReadFiles(ModalInput input, IReadOnlyList<JsonElement> files)
    {
        if (!forged)
            SelectReader.CheckCount(input.Component, files.Count, input.Required);
        return [.. files.Select(file => forged && file.ValueKind != JsonValueKind.Object ? file.ToString() : uploads.Take(file, input.CustomId))];
    }

    private static IReadOnlyList<string> Prefilled(ModalInput input) => input.Type switch
    {
        ComponentType.TextInput => [input.Component.TryGetProperty("value", out var value) ? value.GetString() ?? "" : ""],
        ComponentType.Checkbox => [IsDefault(input.Component) ? bool.TrueString : bool.FalseString],
        _ when input.Component.TryGetProperty("options", out var options) =>
            [.. options.EnumerateArray().Where(IsDefault).Select(option => option.GetProperty("value").GetString()!)],
        _ when input.Component.TryGetProperty("default_values", out var entities) =>
            [.. entities.EnumerateArray().Select(entity => entity.GetProperty("id").GetString()!)],
        _ => [],
    };

    private static bool IsDefault(JsonElement option) => option.TryGetProperty("default", out var preset) && preset.ValueKind == JsonValueKind.True;

    private IReadOnlyList<string> Checked(ModalInput input, IReadOnlyList<string> texts) => input.Type switch
    {
        ComponentType.TextInput => [CheckedText(input, texts is [var first, ..] ? first : "")],
        ComponentType.Checkbox => texts is [var truth] && bool.TryParse(truth, out _)
            ? texts
            : throw new RefusedActException($"{input.Label}: Check it or do not: true or false.", input.CustomId),
        _ => selects.Read(input.Component, [.. texts.Where(text => text.Length > 0)], input.Required),
    };

    private static string CheckedText(ModalInput input, string text)
    {
        var length = TextLength.Of(text);
        if (length == 0 && input.Required)
            throw new RefusedActException($"{input.Label}: This field is required.", input.CustomId);
        if (length > 0 && length < input.MinLength)
            throw new RefusedActException($"{input.Label}: Must be at least {input.MinLength} characters.", input.CustomId);
        if (length > input.MaxLength)
            throw new RefusedActException($"{input.Label}: Must be {input.MaxLength} characters or fewer.", input.CustomId);
        return text;
    }
}
