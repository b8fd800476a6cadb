using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NexusBot.Sandbox.Wire;
using NexusBot.Sandbox.World;

namespace NexusBot.Sandbox.Rest;

internal sealed class ScheduledEventRoutes(SandboxWorld world, BotAccess access)
{
    private const int Interested = 1;
    private const Permissions InVoice = Permissions.Connect;
    private const Permissions OnStage = Permissions.ManageChannels | Permissions.MuteMembers | Permissions.MoveMembers;

    private ulong BotId => world.Application.BotUserId;

    public void Map(IEndpointRouteBuilder routes)
    {
        const string all = "/guilds/{guild_id}/scheduled-events";
        const string one = all + "/{guild_scheduled_event_id}";
        routes.MapGet(all, List);
        routes.MapPost(all, Create);
        routes.MapGet(one, Get);
        routes.MapPatch(one, Edit);
        routes.MapDelete(one, Delete);
        routes.MapGet(one + "/users", ListInterested);
    }

    private Task List(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        var withCount = context.QueryFlag("with_user_count");
        return context.AnswerListAsync(
            world.ScheduledEvents.List(guild.Id).Where(IsSeen),
            (json, scheduled) => json.WriteScheduledEvent(world, scheduled, withCount));
    }

    private Task Get(HttpContext context)
    {
        var scheduled = Find(context);
        var withCount = context.QueryFlag("with_user_count");
        return context.AnswerAsync(json => json.WriteScheduledEvent(world, scheduled, withCount));
    }

    private async Task Create(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        access.Allowed(guild.Id, Permissions.CreateEvents);
        var form = (await ApiRequest.ReadAsync(context)).Form;
        var draft = ScheduledEventForm.ReadNew(form, guild.Id, BotId, world.Ids);
        ScheduledEventForm.RefuseMisfits(form, draft, was: null, world.WorldTime.GetUtcNow());
        form.Errors.ThrowIfAny();
        RefusePlace(draft);

        var scheduled = world.ScheduledEvents.TryAdd(draft) ?? throw Refusals.TooManyEvents();
        await context.AnswerAsync(json => json.WriteScheduledEvent(world, scheduled));
    }

    private async Task Edit(HttpContext context)
    {
        var standing = FindOwn(context);
        if (!standing.IsOpen)
            throw Refusals.FinishedEvent();

        var form = (await ApiRequest.ReadAsync(context)).Form;
        var draft = ScheduledEventForm.Read(form, standing);
        ScheduledEventForm.RefuseMisfits(form, draft, standing.Status, world.WorldTime.GetUtcNow());
        var status = (ScheduledEventStatus)(form["status"].OneOf(1, 2, 3, 4) ?? (int)standing.Status);
        form.Errors.ThrowIfAny();
        RefusePlace(draft);

        var edited = world.ScheduledEvents.Update(standing.Id, now => draft with { Status = status, InterestedIds = now.InterestedIds })
            ?? throw Refusals.UnknownEvent();
        await context.AnswerAsync(json => json.WriteScheduledEvent(world, edited));
    }

    private Task Delete(HttpContext context)
    {
        world.ScheduledEvents.Delete(FindOwn(context).Id);
        return context.AnswerNothingAsync();
    }

    private Task ListInterested(HttpContext context)
    {
        var scheduled = Find(context);
        var limit = context.QueryNumber("limit", fallback: 100, min: 1, max: 100);
        var (after, before) = (context.QueryId("after") ?? 0, context.QueryId("before"));
        var withMember = context.QueryFlag("with_member");
        var between = scheduled.InterestedIds.Where(id => id > after && id < (before ?? ulong.MaxValue));
        // Before an id: the nearest ones, still in rising order.
        var page = before is null ? between.Take(limit) : between.TakeLast(limit);
        return context.AnswerListAsync(page, (json, userId) =>
        {
            json.WriteStartObject();
            json.WriteId("guild_scheduled_event_id", scheduled.Id);
            json.WriteId("user_id", userId);
            json.WriteUser("user", world.Users.Find(userId)!);
            json.WriteNumber("response", Interested);
            if (withMember && world.Members.Find(scheduled.GuildId, userId) is { } member)
            {
                json.WritePropertyName("member");
                json.WriteMember(member);
            }
            json.WriteEndObject();
        });
    }

    private ScheduledEvent Find(HttpContext context)
    {
        var guild = access.Guild(context.Id("guild_id"));
        return world.ScheduledEvents.Find(guild.Id, context.Id("guild_scheduled_event_id")) is { } scheduled && IsSeen(scheduled)
            ? scheduled
            : throw Refusals.UnknownEvent();
    }

    private ScheduledEvent FindOwn(HttpContext context)
    {
        var scheduled = Find(context);
        access.Allowed(scheduled.GuildId, scheduled.CreatorId == BotId ? Permissions.CreateEvents : Permissions.ManageEvents);
        return scheduled;
    }

    private bool IsSeen(ScheduledEvent scheduled) =>
        scheduled.ChannelId is not { } id || (world.Channels.Find(id) is { } channel && world.Permissions.Has(BotId, channel, Permissions.ViewChannel));

    private void RefusePlace(ScheduledEvent scheduled)
    {
        if (scheduled.ChannelId is not { } channelId)
            return;

        var channel = access.Channel(channelId, scheduled.Type == ScheduledEventType.Stage ? OnStage : InVoice);
        if (channel.GuildId != scheduled.GuildId)
            throw Refusals.UnknownChannel();
        if (channel.Type != (scheduled.Type == ScheduledEventType.Stage ? ChannelType.Stage : ChannelType.Voice))
            throw Refusals.WrongEventType();
    }
}
