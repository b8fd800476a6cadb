using NexusBot.Sandbox.Rest;

namespace NexusBot.Sandbox.Interactions;

/// <summary>Reads the form that a bot wants to open, by Discord's limits.</summary>
internal static class ModalForm
{
    private const int MaxCustomId = 100;
    private const int MaxTitle = 45;
    private const int MaxComponents = 5;

    public static Modal Read(FormField data)
    {
        var customId = Required(data["custom_id"]).Text(MaxCustomId, min: 1);
        var title = Required(data["title"]).Text(MaxTitle, min: 1);
        var components = new ComponentForm(ComponentPlace.Modal, attachments: null).Read(Required(data["components"]));
        foreach (var row in data["components"].List(MaxComponents).Where(top => top["type"].Number(0, int.MaxValue) == (int)ComponentType.ActionRow))
            RequireLabels(row);
        data.Errors.ThrowIfAny();
        return new Modal(customId!, title!, components!.Value);
    }

    // Only inside a Label does an input go without a caption of its own.
    private static void RequireLabels(FormField row)
    {
        foreach (var input in row["components"].List(max: 1))
            input["label"].Require();
    }

    private static FormField Required(FormField field)
    {
        field.Require();
        return field;
    }
}
