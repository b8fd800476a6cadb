using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

/// <summary>Makes, changes and deletes a guild's channels, and changes and deletes threads.</summary>
internal sealed class ChannelEditRoutes(SandboxWorld world, BotAccess access)
{
    private const int MaxChannels = 500;
    private const int MaxInCategory = 50;

    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/guilds/{guild_id}/channels", Create);
        routes.MapPatch("/channels/{channel_id}", Edit);
        routes.MapDelete("/channels/{channel_id}", Delete);
        routes.MapPut("/channels/{channel_id}/permissions/{overwrite_id}", PutOverwrite);
        routes.MapDelete("/channels/{channel_id}/permissions/{overwrite_id}", DeleteOverwrite);
    }

    private async Task Create(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.ManageChannels);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        form["name"].Require();
        var type = (ChannelType)(form["type"].OneOf(0, 2, 4, 5, 13, 15) ?? 0);
        var draft = ChannelForm.Read(form, new Channel { Id = 0, Type = type, GuildId = guild.Id }, world.Ids);
        RefuseParent(form, draft);
        form.Errors.ThrowIfAny();
        RefuseGrants(guild.Id, draft.Overwrites);
        if (world.Channels.List(guild.Id).Count >= MaxChannels)
            throw Refusals.TooManyChannels();

        var added = world.Channels.Add(draft);
        await context.AnswerAsync(json => json.WriteChannel(world, added), StatusCodes.Status201Created);
    }

    private async Task Edit(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        if (channel.IsDirect)
            throw Refusals.WrongChannelType();
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var edited = channel.IsThread ? EditThread(form, channel.Id) : EditChannel(form, channel.Id);
        await context.AnswerAsync(json => json.WriteChannel(world, edited));
    }

    // What the request does not speak of stays as it is by now: the channel is read once nobody else can change it.
    private Channel EditChannel(FormField form, ulong id)
    {
        using (world.Enter())
        {
            var channel = access.Channel(id, Permissions.ManageChannels);
            var draft = ChannelForm.Read(form, channel, world.Ids);
            if (form["parent_id"].HasValue && draft.ParentId != channel.ParentId)
                RefuseParent(form, draft);
            form.Errors.ThrowIfAny();
            if (form["permission_overwrites"].HasValue)
            {
                access.Channel(id, Permissions.ManageRoles);
                RefuseGrants(channel.GuildId ?? 0, draft.Overwrites.Except(channel.Overwrites));
            }
            return world.Channels.Update(id, _ => draft) ?? throw Refusals.UnknownChannel();
        }
    }

    private Channel EditThread(FormField form, ulong id)
    {
        using (world.Enter())
        {
            var channel = access.Channel(id);
            var draft = ReadThread(form, channel);
            RefuseThreadEdit(form, channel.Thread!, draft);
            form.Errors.ThrowIfAny();
            if (world.Channels.Find(channel.ParentId ?? 0) is { RequiresTag: true } && form["applied_tags"].HasValue && draft.AppliedTagIds.IsEmpty)
                throw Refusals.TagRequired();

            var edited = world.Channels.Update(id, _ => draft) ?? throw Refusals.UnknownChannel();
            world.Threads.Stir(edited);
            return edited;
        }
    }

    private Channel ReadThread(FormField form, Channel channel)
    {
        var thread = channel.Thread!;
        var archived = form["archived"].Flag() ?? thread.Archived;
        return channel with
        {
            Name = form["name"].Text(max: 100, min: 1) ?? channel.Name,
            RateLimitPerUser = form["rate_limit_per_user"].Number(0, 21600) ?? channel.RateLimitPerUser,
            AppliedTagIds = form["applied_tags"].HasValue && world.Channels.Find(channel.ParentId ?? 0) is { } forum
                ? AppliedTagsForm.Read(forum, form["applied_tags"])
                : channel.AppliedTagIds,
            Thread = thread with
            {
                Archived = archived,
                ArchiveTimestamp = archived == thread.Archived ? thread.ArchiveTimestamp : world.WorldTime.GetUtcNow(),
                Locked = form["locked"].Flag() ?? thread.Locked,
                AutoArchiveMinutes = form["auto_archive_duration"].OneOf(60, 1440, 4320, 10080) ?? thread.AutoArchiveMinutes,
                Invitable = form["invitable"].Flag() ?? thread.Invitable,
            },
        };
    }

    // Its owner may do all but lock it, or open what somebody else locked; nothing changes in the archive. Whoever may write in it may open it.
    private void RefuseThreadEdit(FormField form, ThreadStatus thread, Channel draft)
    {
        var (archived, locked) = (draft.Thread!.Archived, draft.Thread.Locked);
        var onlyOpens = thread is { Archived: true, Locked: false } && !archived && form.Json.EnumerateObject().All(field => field.Name == "archived");
        if (onlyOpens && world.Permissions.Has(BotId, draft, Permissions.SendMessagesInThreads))
            return;

        var manages = world.Permissions.Has(BotId, draft, Permissions.ManageThreads);
        if (!manages && (thread.OwnerId != BotId || locked != thread.Locked))
            throw Refusals.MissingPermissions();
        if (thread is { Archived: true, Locked: true } && !manages)
            throw Refusals.ThreadLocked();
        if (thread.Archived && archived)
            throw Refusals.ArchivedThread();
    }

    private Task Delete(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"));
        if (channel.IsDirect)
            throw Refusals.WrongChannelType();
        access.Channel(channel.Id, channel.IsThread ? Permissions.ManageThreads : Permissions.ManageChannels);
        world.Channels.Delete(channel.Id);
        return context.AnswerAsync(json => json.WriteChannel(world, channel));
    }

    private async Task PutOverwrite(HttpContext context)
    {
        var channel = FindForRoles(context);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        form["type"].Require();
        var overwrite = ChannelForm.ReadOverwrite(form, context.Id("overwrite_id"));
        form.Errors.ThrowIfAny();
        RefuseGrants(channel.GuildId ?? 0, [overwrite]);
        world.Channels.Update(channel.Id, now => now with { Overwrites = [.. now.Overwrites.Where(o => o.TargetId != overwrite.TargetId), overwrite] });
        await context.AnswerNothingAsync();
    }

    private Task DeleteOverwrite(HttpContext context)
    {
        var (channel, id) = (FindForRoles(context), context.Id("overwrite_id"));
        world.Channels.Update(channel.Id, now => now with { Overwrites = [.. now.Overwrites.Where(o => o.TargetId != id)] });
        return context.AnswerNothingAsync();
    }

    private Channel FindForRoles(HttpContext context)
    {
        var channel = access.Channel(context.Id("channel_id"), Permissions.ManageRoles);
        return channel.IsThread || channel.IsDirect ? throw Refusals.WrongChannelType() : channel;
    }

    private void RefuseParent(FormField form, Channel draft)
    {
        if (draft.ParentId is not { } parentId)
            return;
        if (world.Channels.Find(parentId) is not { Type: ChannelType.Category } parent || parent.GuildId != draft.GuildId)
            form["parent_id"].Refuse("CHANNEL_PARENT_INVALID", "Category does not exist");
        else if (world.Channels.List(draft.GuildId ?? 0).Count(channel => channel.ParentId == parentId) >= MaxInCategory)
            form["parent_id"].Refuse("CHANNEL_PARENT_MAX_CHANNELS", $"Maximum number of channels in category reached ({MaxInCategory})");
    }

    // Nobody gives away what they do not have.
    private void RefuseGrants(ulong guildId, IEnumerable<PermissionOverwrite> brought)
    {
        var own = world.Permissions.InGuild(guildId, BotId);
        if (brought.Any(overwrite => ((overwrite.Allow | overwrite.Deny) & ~own) != Permissions.None))
            throw Refusals.MissingPermissions();
    }
}
