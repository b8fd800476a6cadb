using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Application commands, global and of a guild: the same routes under two roots.</summary>
internal sealed class CommandRoutes(SandboxWorld world, BotAccess access, CommandRegistry registry)
{
    // The list of a bulk overwrite may be as long as all kinds together.
    private const int MostInAScope = 130;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var root in (ReadOnlySpan<string>)["/applications/{application_id}/commands", "/applications/{application_id}/guilds/{guild_id}/commands"])
        {
            routes.MapGet(root, List);
            routes.MapPost(root, Create);
            routes.MapPut(root, Overwrite);
            routes.MapGet(root + "/{command_id}", Get);
            routes.MapPatch(root + "/{command_id}", Edit);
            routes.MapDelete(root + "/{command_id}", Delete);
        }
    }

    private Task List(HttpContext context)
    {
        var commands = world.Commands.List(Scope(context));
        var withLocalizations = context.QueryFlag("with_localizations");
        return context.AnswerListAsync(commands, (json, command) => json.WriteCommand(world, command, withLocalizations));
    }

    private Task Get(HttpContext context)
    {
        var command = Find(context);
        return context.AnswerAsync(json => json.WriteCommand(world, command));
    }

    private async Task Create(HttpContext context)
    {
        var scope = Scope(context);
        var request = await ApiRequest.ReadAsync(context);
        var draft = CommandForm.Read(request.Form, scope);
        request.Form.Errors.ThrowIfAny();

        var (command, isNew) = registry.Put(draft);
        await context.AnswerAsync(
            json => json.WriteCommand(world, command),
            isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private async Task Overwrite(HttpContext context)
    {
        var scope = Scope(context);
        var request = await ApiRequest.ReadAsync(context);
        request.Form.Require();
        var drafts = new List<ApplicationCommand>();
        var names = new HashSet<(CommandType, string)>();
        foreach (var item in request.Form.List(MostInAScope))
        {
            var draft = CommandForm.Read(item, scope);
            if (!names.Add((draft.Type, draft.Name)))
                item["name"].Refuse("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            drafts.Add(draft);
        }
        request.Form.Errors.ThrowIfAny();

        var commands = registry.Replace(scope, drafts);
        await context.AnswerListAsync(commands, (json, command) => json.WriteCommand(world, command));
    }

    private async Task Edit(HttpContext context)
    {
        var existing = Find(context);
        var request = await ApiRequest.ReadAsync(context);
        var form = FormField.Root(Overlay(existing, request.Json));
        var draft = CommandForm.Read(form, existing.GuildId);
        if (world.Commands.FindByName(draft.GuildId, draft.Type, draft.Name) is { } other && other.Id != existing.Id)
            form["name"].Refuse("APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        form.Errors.ThrowIfAny();

        var command = registry.Edit(existing.Id, draft);
        await context.AnswerAsync(json => json.WriteCommand(world, command));
    }

    private Task Delete(HttpContext context)
    {
        world.Commands.Delete(Find(context).Id);
        return context.AnswerNothingAsync();
    }

    /// <summary>The command as the request would have it: its own fields, and the standing ones where it is silent.</summary>
    private JsonElement Overlay(ApplicationCommand existing, JsonElement changes) => Payload.Element(json =>
    {
        json.WriteStartObject();
        foreach (var field in Payload.Element(j => j.WriteCommand(world, existing)).EnumerateObject())
        {
            if (changes.ValueKind != JsonValueKind.Object || !changes.TryGetProperty(field.Name, out _) || field.Name == "type")
                field.WriteTo(json);
        }
        if (changes.ValueKind == JsonValueKind.Object)
        {
            foreach (var field in changes.EnumerateObject().Where(field => field.Name != "type"))
                field.WriteTo(json);
        }
        json.WriteEndObject();
    });

    private ulong? Scope(HttpContext context)
    {
        if (context.Id("application_id") != world.Application.Id)
            throw Refusals.NotThisApplication();
        return context.Request.RouteValues.ContainsKey("guild_id") ? access.Guild(context.Id("guild_id")).Id : null;
    }

    private ApplicationCommand Find(HttpContext context)
    {
        var scope = Scope(context);
        return world.Commands.Find(context.Id("command_id")) is { } command && command.GuildId == scope ? command : throw Refusals.UnknownCommand();
    }
}
