# syntax=docker/dockerfile:1
# docker build -t nexusbot .                                        the in-tree client (default)
# docker build -t nexusbot --build-arg USE_DISCORD_NET=true .       the real Discord.Net 3.16.0, where a feed offers it
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG USE_DISCORD_NET=false
WORKDIR /source

COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
COPY config/ config/

# The lock files describe the default build; Discord.Net's packages have a lock of their own, which is not committed.
RUN if [ "$USE_DISCORD_NET" = true ]; then LOCKED=""; else LOCKED="--locked-mode"; fi \
 && dotnet restore src/NexusBot.Host -r linux-x64 -p:PublishReadyToRun=true -p:UseDiscordNet=$USE_DISCORD_NET $LOCKED
RUN dotnet publish src/NexusBot.Host -c Release -r linux-x64 --no-self-contained --no-restore \
    -p:PublishReadyToRun=true -p:UseDiscordNet=$USE_DISCORD_NET -o /app \
 && mkdir /empty

# "extra" has ICU and the time zones; it has no shell and no package manager, and its user is not root.
FROM mcr.microsoft.com/dotnet/runtime:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# The volume takes its owner from this folder when it is first made.
COPY --from=build --chown=$APP_UID:$APP_UID /empty /data
ENV NEXUSBOT_Storage__Path=/data \
    DOTNET_EnableDiagnostics=0
USER $APP_UID
VOLUME /data
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s --retries=3 CMD ["dotnet", "NexusBot.Host.dll", "health"]
ENTRYPOINT ["dotnet", "NexusBot.Host.dll"]
