namespace Discord.Interactions;

/// <summary>Says for which kinds of installation a command exists: guild, user.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class IntegrationTypeAttribute(params ApplicationIntegrationType[] integrationTypes) : Attribute
{
    public IReadOnlyCollection<ApplicationIntegrationType> IntegrationTypes { get; } = integrationTypes.Distinct().ToArray();
}
