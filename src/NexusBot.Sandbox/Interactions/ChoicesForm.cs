using System.Text.Json;
using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Reads the choices a bot offers for what is being typed: at most 25, each with a name and a value.</summary>
internal static class ChoicesForm
{
    private const int MaxChoices = 25;
    private const int MaxText = 100;

    public static JsonElement Read(FormField data)
    {
        data["choices"].Require();
        foreach (var choice in data["choices"].List(MaxChoices))
        {
            choice["name"].Require();
            choice["name"].Text(MaxText, min: 1);
            choice["value"].Require();
            if (choice["value"].Json.ValueKind == JsonValueKind.String)
                choice["value"].Text(MaxText);
            else if (choice["value"].HasValue && choice["value"].Json.ValueKind != JsonValueKind.Number)
                choice["value"].Refuse("STRING_TYPE_CONVERT", "Could not interpret value as string.");
        }
        data.Errors.ThrowIfAny();
        return data["choices"].Json;
    }
}
