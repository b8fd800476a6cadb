using Discord;

namespace NexusBot.DiscordClient.Tests.Interactions.Support;

internal sealed class FakeSlash(FakeCommandData data)
    : FakeInteraction(InteractionType.ApplicationCommand, data), ISlashCommandInteraction
{
    IApplicationCommandInteractionData IApplicationCommandInteraction.Data => data;

    IApplicationCommandInteractionData ISlashCommandInteraction.Data => data;

    /// <summary>A command as a member types it: the path, then the options.</summary>
    public static FakeSlash Of(string path, params (string Name, object? Value)[] options)
    {
        var names = path.Split(' ');
        var inner = Array.ConvertAll(options, o => new FakeOption(o.Name, ApplicationCommandOptionType.String, o.Value, []));
        for (var i = names.Length - 1; i > 0; i--)
        {
            var type = i == names.Length - 1
                ? ApplicationCommandOptionType.SubCommand
                : ApplicationCommandOptionType.SubCommandGroup;
            inner = [new FakeOption(names[i], type, null, inner)];
        }

        return new FakeSlash(new FakeCommandData(names[0], inner));
    }
}
