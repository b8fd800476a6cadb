using System.Text.Json;
using Discord.Rest;
using Discord.Wire;

namespace Discord.Interactions;

/// <summary>Brings the commands that stand at Discord to what is wanted, with a write only where something differs.</summary>
internal static class CommandRegistration
{
    public static async Task<IReadOnlyCollection<TCommand>> RunAsync<TCommand>(
        ICommandScope<TCommand> scope, IEnumerable<ApplicationCommandProperties> commands, bool deleteMissing)
        where TCommand : RestApplicationCommand
    {
        var wanted = commands.Select(command => CommandModel.From(command).Plain(scope.HasContexts)).ToList();
        var standing = await scope.ReadAsync();
        if (!deleteMissing)
        {
            var missing = standing.Where(s => !wanted.Exists(w => Names(w) == Names(s.Model)));
            wanted.AddRange(missing.Select(s => s.Model.Plain(scope.HasContexts)).ToArray());
        }

        var isUnchanged = wanted.Count == standing.Count
            && wanted.TrueForAll(w => standing.Any(s => AreSame(w, s.Model.Plain(scope.HasContexts))));
        return isUnchanged ? standing : await scope.OverwriteAsync([.. wanted]);
    }

    private static (ApplicationCommandType, string) Names(CommandModel command) => (command.Type, command.Name);

    private static bool AreSame(CommandModel wanted, CommandModel standing)
    {
        // What is not asked for is Discord's to choose.
        if (wanted.Contexts is null)
            standing.Contexts = null;
        if (wanted.IntegrationTypes is null)
            standing.IntegrationTypes = null;

        return Text(wanted) == Text(standing);
    }

    private static string Text(CommandModel command) => JsonSerializer.Serialize(command, WireJson.Default.CommandModel);
}
